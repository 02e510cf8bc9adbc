import type { Scenario, ScenarioBase } from './scenario.ts';

/** What of a base can be changed; its id is what it is known by. */
export type BaseChange = Partial<Omit<ScenarioBase, 'id'>>;

/** What a planner does to a scenario, as data that travels to the worker which does it. */
export type ScenarioEdit =
  | { readonly edit: 'add-base'; readonly base: ScenarioBase }
  | { readonly edit: 'change-base'; readonly id: string; readonly change: BaseChange }
  | { readonly edit: 'remove-base'; readonly id: string }
  | { readonly edit: 'rename'; readonly name: string }
  | { readonly edit: 'annotate'; readonly note: string };

/** Why an edit is not available: the base cannot stand where it was put, or cannot be as it was described. */
export type EditProblem =
  /** Not degrees of a place on Earth. */
  | 'not-a-place'
  /** No name, a strength below 0, a reach of 0 or above 1,000 km, planned for no days. */
  | 'not-a-base'
  | 'in-the-sea'
  | 'on-another-base'
  | 'outside-area'
  | 'closes-before-opens'
  /** The baseline is what was; it cannot be changed. */
  | 'no-scenario'
  /** The worker gave up; a notice says why. */
  | 'failed';

/** The scenario after an edit, or why the edit is not available. */
export type EditOutcome = { readonly scenario: Scenario } | { readonly problem: EditProblem };
