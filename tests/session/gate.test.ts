import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projectSchema } from '../../src/model/project.ts';
import { projectDocument } from '../../src/session/project-document.ts';
import type { Session } from '../../src/session/state.ts';
import { memoryStorage, testSession } from './harness.ts';
import { measured, withOwnFiles } from './own-files.ts';
import { until } from './until.ts';

type Made = Awaited<ReturnType<typeof withOwnFiles>>;
type Act = (state: Session) => unknown;

/** Numbers as fields, drags and files give them, and some that they never should. */
const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(180, -180, 180.0001, -540, 90, -90, 90.1, 0, 3e6, -8e5, 2_932_896, 2_932_897),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', ' ', '\ud800', 'a\u0000b\nc', ' Camp ', 'é'.repeat(500), '😀'.repeat(150)),
);
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

function patch(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<object> {
  return fc.record(fields, { requiredKeys: [] });
}

const settings = patch({
  mission: orNull(text),
  countries: fc.array(text, { maxLength: 3 }),
  siteClasses: fc.array(fc.constantFrom('troops', 'police', 'none'), { maxLength: 3 }),
  holdMonths: number,
  minimumFatalities: number,
  maximumRadiusKm: orNull(number),
  from: orNull(number),
  to: orNull(number),
  distanceKm: number,
  resolution: fc.integer({ min: 2, max: 9 }),
  halfLifeDays: orNull(number),
  area: fc.array(text, { maxLength: 2 }),
  actors: fc.array(text, { maxLength: 2 }),
});
const base = fc.record({
  name: text,
  latitude: number,
  longitude: number,
  kind: fc.constantFrom('company', 'temporary', 'castle'),
  strength: orNull(number),
  components: fc.array(fc.constantFrom('military', 'police', 'cavalry'), { maxLength: 4 }),
  from: orNull(number),
  to: orNull(number),
  reachKm: orNull(number),
  parent: orNull(text),
  plannedDays: orNull(number),
});
const usualBase = fc
  .record({ name: text, latitude: fc.double({ min: -0.5, max: 0.5, noNaN: true }), longitude: number })
  .map(given => ({
    kind: 'temporary',
    strength: 40,
    components: ['military'],
    from: null,
    to: null,
    reachKm: null,
    parent: null,
    plannedDays: null,
    ...given,
  }));
const corners = fc.array(fc.tuple(number, number), { maxLength: 6 });
const sheet = patch({
  title: orNull(text),
  subtitle: orNull(text),
  sentences: orNull(fc.array(text, { maxLength: 3 })),
  marking: orNull(fc.constantFrom('none', 'confidential', 'cosmic')),
  size: fc.constantFrom('slide', 'a4-portrait', 'a0'),
  scenario: orNull(text),
});
const planSettings = patch({
  asOf: orNull(number),
  supplyLimitKm: number,
  unavailable: number,
  splitDay: orNull(number),
});

const scenarioId = (state: Session) => state.scenarios.at(-1)?.id ?? '';
const sheetId = (state: Session) => state.sheets.at(-1)?.id ?? '';

/** What a user, a drag or a slip of the page can ask for; types are left behind on purpose. */
const act: fc.Arbitrary<Act> = fc.oneof(
  settings.map(change => (state: Session) => state.changeSettings(change, 'drag')),
  planSettings.map(change => (state: Session) => state.changePlanSettings(change)),
  text.map(name => (state: Session) => state.renameProject(name)),
  text.map(name => (state: Session) => state.newScenario(name)),
  text.map(name => (state: Session) => state.renameScenario(scenarioId(state), name)),
  text.map(note => (state: Session) => state.noteScenario(scenarioId(state), note)),
  fc.constant((state: Session) => state.duplicateScenario(scenarioId(state))),
  fc.constant((state: Session) => state.deleteScenario(scenarioId(state))),
  fc.oneof(base, usualBase).map(given => (state: Session) => state.placeBase(given as never)),
  patch({ longitude: number, latitude: number, strength: number, name: text, to: orNull(number) }).map(
    change => (state: Session) => state.changeBase(state.scenarios.at(-1)?.bases.at(-1)?.id ?? '', change),
  ),
  corners.map(given => (state: Session) => state.addArea('within', given)),
  fc.tuple(corners, text).map(
    ([given, name]) =>
      (state: Session) =>
        state.changeArea(state.drawnAreas.at(-1)?.id ?? '', { corners: given, name }),
  ),
  fc
    .constantFrom('map', 'trend', 'scenario')
    .map(layout => (state: Session) => state.addSheet(layout as never)),
  sheet.map(change => (state: Session) => state.changeSheet(sheetId(state), change, 'title')),
  fc.constant((state: Session) => state.duplicateSheet(sheetId(state))),
  fc.constant((state: Session) => state.deleteSheet(sheetId(state))),
  text.map(id => (state: Session) => state.openScenario(id)),
  fc.constant((state: Session) => state.compareWith(scenarioId(state), 'swipe')),
  fc.constant((state: Session) => state.undo()),
  fc.constant((state: Session) => state.redo()),
);

async function done({ session }: Made, acts: readonly Act[]): Promise<void> {
  for (const each of acts) await each(session.getState());
  // Edits of scenarios are made one after another: this one, of no base, when all others have been.
  await session.getState().changeBase('', {});
  await measured(session);
}

describe('whatever a session can produce', () => {
  it('is accepted unchanged by the schema that reads it back, and opens as the same project with the same findings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async acts => {
        const { storage, held } = memoryStorage();
        const made = await withOwnFiles({ storage });
        await done(made, acts);
        const state = made.session.getState();
        const document = projectDocument(state);
        const parsed = projectSchema.safeParse(document);
        expect(parsed.error?.issues).toBeUndefined();
        expect(parsed.data).toEqual(document);

        made.page.hide();
        await until(() => expect(held.document).toEqual({ kind: 'own', project: document }));
        const restored = testSession({ storage });
        await restored.session.getState().start();
        await measured(restored.session);
        expect(projectDocument(restored.session.getState())).toEqual(document);
        expect(restored.session.getState().findings).toEqual(state.findings);
        expect(restored.session.getState().flaws).toEqual([]);

        await made.session.getState().saveProject();
        const other = testSession();
        await other.session.getState().start();
        const content = made.downloads[0]?.content ?? new Blob();
        await other.session.getState().offerFiles([new File([content], 'p.within-reach')]);
        await measured(other.session);
        expect(projectDocument({ ...other.session.getState(), projectName: document.name })).toEqual(
          document,
        );
        expect(other.session.getState().findings).toEqual(state.findings);
      }),
      { numRuns: 60 },
    );
  });

  it('never passes by the gate: a change that could not be kept is not made, and that is said', async () => {
    const { session } = await withOwnFiles();
    const before = session.getState().settings;
    session.getState().changeSettings({ to: 1e12 });
    expect(session.getState().settings).toBe(before);
    expect(session.getState().notices.at(-1)).toMatchObject({
      key: 'change-refused',
      values: { part: 'settings', reason: 'out-of-range' },
    });
    session.getState().addSheet('map');
    const [sheet] = session.getState().sheets;
    session.getState().changeSheet(sheet?.id ?? '', { size: 'a0' as never });
    expect(session.getState().sheets).toEqual([sheet]);
    expect(session.getState().notices.at(-1)).toMatchObject({ values: { part: 'sheet' } });
  });

  it('has names on one line within bounds, and longitudes in one turn', async () => {
    const { session } = await withOwnFiles();
    session.getState().renameProject(`  Dry\u0000season ${'x'.repeat(500)}`);
    expect(session.getState().projectName).toHaveLength(200);
    expect(session.getState().projectName.startsWith('Dry season')).toBe(true);
    session.getState().addArea('within', [
      [359, 0],
      [361, 0],
      [360, 2],
    ]);
    expect(session.getState().drawnAreas[0]?.corners).toEqual([
      [-1, 0],
      [1, 0],
      [0, 2],
    ]);
    session.getState().addArea('within', [
      [179, 0],
      [180, 0],
      [180, 2],
    ]);
    expect(session.getState().drawnAreas[1]?.corners).toEqual([
      [179, 0],
      [-180, 0],
      [-180, 2],
    ]);
  });
});
