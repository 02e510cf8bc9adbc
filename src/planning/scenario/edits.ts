import type { Scenario, ScenarioBase } from '../../model/scenario.ts';
import type { Day } from '../../units/day.ts';

/** What of a base can be changed; its id is what it is known by. */
export type BaseChange = Partial<Omit<ScenarioBase, 'id'>>;

/**
 * One step of planning, as data: it can be applied, inverted, kept and shown. `position` is the place in the list of
 * bases, so that an inverse restores the very same list.
 */
export type ScenarioEdit =
  | { readonly edit: 'add-base'; readonly base: ScenarioBase; readonly position: number }
  | { readonly edit: 'remove-base'; readonly base: ScenarioBase; readonly position: number }
  | {
      readonly edit: 'change-base';
      readonly id: string;
      readonly before: BaseChange;
      readonly after: BaseChange;
    }
  | { readonly edit: 'rename'; readonly before: Scenario['name']; readonly after: Scenario['name'] }
  | { readonly edit: 'annotate'; readonly before: string; readonly after: string };

/** The scenario after an edit. The edit must have been made for this scenario; the scenario given is not changed. */
export function applyEdit(scenario: Scenario, edit: ScenarioEdit): Scenario {
  switch (edit.edit) {
    case 'add-base':
      return { ...scenario, bases: scenario.bases.toSpliced(edit.position, 0, edit.base) };
    case 'remove-base':
      return { ...scenario, bases: scenario.bases.toSpliced(edit.position, 1) };
    case 'change-base':
      return {
        ...scenario,
        bases: scenario.bases.map(base => (base.id === edit.id ? { ...base, ...edit.after } : base)),
      };
    case 'rename':
      return { ...scenario, name: edit.after };
    case 'annotate':
      return { ...scenario, note: edit.after };
  }
}

/** The edit that undoes an edit: `applyEdit(applyEdit(scenario, edit), inverseOf(edit))` is `scenario` again. */
export function inverseOf(edit: ScenarioEdit): ScenarioEdit {
  switch (edit.edit) {
    case 'add-base':
      return { ...edit, edit: 'remove-base' };
    case 'remove-base':
      return { ...edit, edit: 'add-base' };
    case 'change-base':
    case 'rename':
    case 'annotate':
      return { ...edit, before: edit.after, after: edit.before } as ScenarioEdit;
  }
}

/** Adds a base at the end of the list. */
export function addBase(scenario: Scenario, base: ScenarioBase): ScenarioEdit {
  return { edit: 'add-base', base, position: scenario.bases.length };
}

/** Takes a base out of the plan altogether; `null` when the scenario has no such base. */
export function removeBase(scenario: Scenario, id: string): ScenarioEdit | null {
  const position = scenario.bases.findIndex(base => base.id === id);
  return position < 0 ? null : { edit: 'remove-base', base: scenario.bases[position], position };
}

/** Changes some fields of a base; `null` when the scenario has no such base or nothing would change. */
export function changeBase(scenario: Scenario, id: string, change: BaseChange): ScenarioEdit | null {
  const base = scenario.bases.find(one => one.id === id);
  if (!base) return null;
  const fields = (Object.keys(change) as (keyof BaseChange)[]).filter(
    field => !Object.is(base[field], change[field]),
  );
  if (fields.length === 0) return null;
  const pick = (from: BaseChange): BaseChange =>
    Object.fromEntries(fields.map(field => [field, from[field]]));
  return { edit: 'change-base', id, before: pick(base), after: pick(change) };
}

/** Moves a base; degrees. */
export function moveBase(
  scenario: Scenario,
  id: string,
  latitude: number,
  longitude: number,
): ScenarioEdit | null {
  return changeBase(scenario, id, { latitude, longitude });
}

/** Closes a base: `day` is the first on which it is no longer there. */
export function closeBase(scenario: Scenario, id: string, day: Day): ScenarioEdit | null {
  return changeBase(scenario, id, { to: day });
}

/** Lets a closed base stay until further notice. */
export function reopenBase(scenario: Scenario, id: string): ScenarioEdit | null {
  return changeBase(scenario, id, { to: null });
}
