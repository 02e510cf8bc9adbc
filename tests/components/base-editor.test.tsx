import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ScenarioBase } from '../../src/model/scenario.ts';
import { BaseListSection } from '../../src/ui/plan/BaseListSection.tsx';
import { day } from '../fixtures/incident-table.ts';
import { planned, VILLAGE } from '../session/plan/planning.ts';
import { expectAccessible } from './harness/axe.ts';
import { openMission } from './harness/mission.ts';
import { render } from './harness/render.tsx';
import { session } from './harness/session.ts';

/** A scenario of the invented mission with a temporary base at Port Marsh, which is open in the editor. */
async function openScenario(more: Partial<ScenarioBase> = {}) {
  await openMission();
  session.getState().setMode('plan');
  await planned(session);
  const { id: parent } = session.getState().plan?.baseline.bases[0] ?? { id: null };
  const at = { latitude: 4.01, longitude: 21.02 };
  expect(await session.getState().placeBase({ ...VILLAGE, ...at, parent, ...more })).toBeNull();
  await planned(session);
}

const editor = (name = 'Village') => page.getByRole('region', { name: `Base ${name}` });
const field = (name: string) => editor().getByRole('textbox', { name });
const bases = () => session.getState().scenarios[0]?.bases ?? [];
const base = (name = 'Village') => {
  const found = bases().find(each => each.name === name);
  if (!found) throw new Error(`there is no base ${name}`);
  return found;
};

/** Types into a field of the editor in place of what stands there. */
async function type(name: string, text: string) {
  await userEvent.fill(field(name), text);
  await userEvent.keyboard('{Enter}');
}

describe('the bases of a plan', () => {
  it('lists those of the baseline, which cannot be changed', async () => {
    await openMission();
    session.getState().setMode('plan');
    await planned(session);
    await render(<BaseListSection />);
    await expect.element(page.getByText('1 base, 0 changed')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'North Post' }));
    expect(session.getState().selectedBase).toBe(session.getState().plan?.baseline.bases[0]?.id);
    expect(page.getByRole('textbox').elements()).toEqual([]);
  });

  it('lists what the scenario has done first, and finds a base by its name', async () => {
    await openScenario();
    await render(<BaseListSection />);
    const rows = () =>
      page
        .getByRole('rowheader')
        .elements()
        .map(({ textContent }) => textContent);
    expect(rows()).toEqual(['Village', 'North Post']);
    await expect.element(page.getByText('2 bases, 1 changed')).toBeVisible();
    const search = page.getByRole('searchbox', { name: 'Search bases' });
    await userEvent.fill(search, 'north');
    expect(rows()).toEqual(['North Post']);
    await userEvent.fill(search, 'x');
    await expect.element(page.getByText('Nothing matches.')).toBeVisible();
  });
});

describe('the editor of a base', () => {
  beforeEach(async () => {
    await openScenario();
    await render(<BaseListSection />);
  });

  it('shows all that is known of the base', async () => {
    await expect.element(editor().getByRole('heading', { name: 'Village' })).toBeVisible();
    await expect.element(field('Name')).toHaveValue('Village');
    await expect.element(field('Strength, people')).toHaveValue('35');
    await expect.element(field('Reach, km')).toHaveValue('');
    await expect.element(field('Reach, km')).toHaveAttribute('placeholder', '25\u00a0km');
    await expect.element(field('Opens on')).toHaveValue('');
    await expect
      .element(editor().getByRole('combobox', { name: 'Kind' }))
      .toHaveDisplayValue('Temporary operating base');
    await expect.element(editor().getByRole('checkbox', { name: 'Military' })).toBeChecked();
    await expect.element(editor().getByRole('checkbox', { name: 'Police' })).not.toBeChecked();
    await expect
      .element(editor().getByRole('combobox', { name: 'Parent base' }))
      .toHaveDisplayValue('North Post');
  });

  it('renames the base, in the list too, as one step', async () => {
    await type('Name', 'Marsh Camp');
    await expect.element(editor('Marsh Camp')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Marsh Camp', exact: true })).toBeVisible();
    session.getState().undo();
    await expect.element(editor('Village')).toBeVisible();
    await userEvent.fill(field('Name'), '');
    await userEvent.keyboard('{Enter}');
    await expect.element(field('Name')).toHaveValue('Village');
    expect(base().name).toBe('Village');
  });

  it('keeps strength and reach, and neither when they are emptied', async () => {
    await type('Strength, people', '120');
    await type('Reach, km', '12.5');
    await expect.poll(() => [base().strength, base().reachKm]).toEqual([120, 12.5]);
    await type('Strength, people', '');
    await type('Reach, km', '0');
    await expect.poll(() => [base().strength, base().reachKm]).toEqual([null, 0.1]);
    await expect.element(field('Strength, people')).toHaveAttribute('placeholder', 'unknown');
  });

  it('asks for a parent and a planned stay of temporary bases only', async () => {
    await type('Planned stay, days', '90');
    await expect.poll(() => base().plannedDays).toBe(90);
    await userEvent.selectOptions(editor().getByRole('combobox', { name: 'Parent base' }), 'none');
    await expect.poll(() => base().parent).toBeNull();
    await userEvent.selectOptions(editor().getByRole('combobox', { name: 'Kind' }), 'Police site');
    await expect.element(field('Planned stay, days')).not.toBeInTheDocument();
    expect(editor().getByRole('combobox', { name: 'Parent base' }).elements()).toEqual([]);
    expect(base().kind).toBe('police');
  });

  it('keeps what the base is made of', async () => {
    const group = editor().getByRole('group', { name: 'Composition' });
    await userEvent.click(group.getByRole('checkbox', { name: 'Civilian staff' }));
    await userEvent.click(group.getByRole('checkbox', { name: 'Military' }));
    await expect.poll(() => base().components).toEqual(['civilian']);
  });

  it('closes the base from the day of the plan, and opens it again', async () => {
    const close = editor().getByRole('button', { name: /^Close from/ });
    await expect.element(close).toHaveTextContent('Close from 31 Dec 2022');
    await userEvent.click(close);
    await expect.poll(() => base().to).toBe(day('2022-12-31'));
    await expect.element(field('Closes on')).toHaveValue('30/12/2022');
    expect(close.elements()).toEqual([]);
    await userEvent.click(editor().getByRole('button', { name: 'Reopen' }));
    await expect.element(field('Closes on')).toHaveValue('');
    expect(base().to).toBeNull();
  });

  it('takes the closing day as the last one there, and says when the plan looks at a day before it', async () => {
    await type('Closes on', '15/03/2023');
    await expect.poll(() => base().to).toBe(day('2023-03-16'));
    await expect
      .element(
        page.getByText('The plan is looked at on 31 Dec 2022, before this base closes: it still counts.'),
      )
      .toBeVisible();
  });

  it('says beside its fields why a change cannot be, until one can', async () => {
    await type('Opens on', '01/06/2022');
    await type('Closes on', '01/03/2022');
    const why = editor().getByRole('alert').getByText('The base would close before it opens');
    await expect.element(why).toBeVisible();
    expect([base().from, base().to]).toEqual([day('2022-06-01'), null]);
    await type('Closes on', '01/09/2022');
    await expect.element(why).not.toBeInTheDocument();
    expect(base().to).toBe(day('2022-09-02'));
  });

  it('forgets why a change could not be when another base is opened', async () => {
    await type('Opens on', '01/06/2022');
    await type('Closes on', '01/03/2022');
    await expect.element(page.getByText(/The base would close before it opens/)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'North Post', exact: true }));
    await expect.element(editor('North Post')).toBeVisible();
    await expect.element(page.getByText(/The base would close before it opens/)).not.toBeInTheDocument();
  });

  it('lets the planner say up to when incidents had a part in the choice, of a place of the scenario only', async () => {
    await type('Chosen on incidents up to', '31/12/2021');
    await expect.poll(() => base().chosenOn).toEqual({ by: 'planner', from: null, until: day('2021-12-31') });
    await userEvent.click(page.getByRole('button', { name: 'North Post', exact: true }));
    await expect.element(editor('North Post')).toBeVisible();
    expect(page.getByRole('textbox', { name: 'Chosen on incidents up to' }).elements()).toEqual([]);
    expect(page.getByRole('button', { name: 'Remove' }).elements()).toEqual([]);
  });

  it('takes a base of the scenario out, and closes', async () => {
    await userEvent.click(editor().getByRole('button', { name: 'Remove' }));
    await expect.element(editor()).not.toBeInTheDocument();
    expect(bases().map(({ name }) => name)).toEqual(['North Post']);
  });

  it('gives the focus back to the row it was opened from when it is closed', async () => {
    const row = page.getByRole('button', { name: 'North Post', exact: true });
    row.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(editor('North Post')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Close the editor' }));
    await expect.element(editor('North Post')).not.toBeInTheDocument();
    await expect.element(row).toHaveFocus();
  });
});

describe('the handle that moves a base', () => {
  beforeEach(async () => {
    await openScenario();
    await render(<BaseListSection />);
    handle().element().focus();
  });
  const handle = () => page.getByRole('application', { name: 'Move Village' });

  it('says where the base is and how it is moved', async () => {
    await expect.element(handle()).toHaveTextContent(/^4\.0100°.N, 21\.0200°.E$/);
    await expect
      .element(handle())
      .toHaveAccessibleDescription(
        'Drag it on the map, or focus this handle: arrow keys move it by 1 km, with Shift by 10 km.',
      );
  });

  it('takes it in hand with an arrow, tells what would change, and puts it down with Enter', async () => {
    await userEvent.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}');
    await expect.element(handle()).toHaveAttribute('data-held');
    await expect
      .element(handle())
      .toHaveAccessibleDescription('In hand: Enter puts it down, Escape takes it back.');
    const live = page.getByText(/^Net change/);
    await expect.element(live).toHaveTextContent(/^Net change ±?0;/);
    expect(live.element().closest('[aria-live]')?.getAttribute('aria-live')).toBe('polite');
    expect(base().longitude).toBe(21.02);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => base().longitude).toBeCloseTo(20.66, 2);
    await expect.element(handle()).not.toHaveAttribute('data-held');
    await expect.element(handle()).toHaveFocus();
    session.getState().undo();
    expect(base().longitude).toBe(21.02);
  });

  it('takes it back with Escape', async () => {
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(handle()).toHaveTextContent(/^4\.0190°/);
    await userEvent.keyboard('{Escape}');
    await expect.element(handle()).toHaveTextContent(/^4\.0100°/);
    expect(base().latitude).toBe(4.01);
  });

  it('puts it down when the focus leaves', async () => {
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await userEvent.tab();
    await expect.poll(() => base().latitude).toBeCloseTo(3.992, 3);
    expect(session.getState().drag).toBeNull();
  });

  it('is walked to before the fields, and leaves Tab alone', async () => {
    await userEvent.tab({ shift: true });
    await expect.element(page.getByRole('button', { name: 'Close the editor' })).toHaveFocus();
    await userEvent.tab();
    await userEvent.tab();
    await expect.element(field('Name')).toHaveFocus();
  });
});

it('speaks French', async () => {
  await openScenario();
  await render(<BaseListSection />, { locale: 'fr' });
  await expect.element(page.getByRole('textbox', { name: 'Effectif, personnes' })).toHaveValue('35');
  await expect.element(page.getByRole('button', { name: /31 déc\. 2022/ })).toBeVisible();
});

it('is not rendered again while the map moves', async () => {
  await openScenario();
  const { commits } = await render(<BaseListSection />);
  const before = commits();
  session.getState().flyTo(20, 4, 8);
  session.getState().setView({ showRings: false });
  await new Promise(requestAnimationFrame);
  expect(commits()).toBe(before);
});

it('has nothing that axe objects to, in the hand or not', async () => {
  await openScenario();
  await expectAccessible(<BaseListSection />);
  session.getState().dragBase(base().id, 4.1, 21);
  await expectAccessible(<BaseListSection />);
});
