import type { Scenario, ScenarioBase } from './scenario.ts';

/** What a planner does to a scenario, as data that travels to the worker which does it. */
export type PlanStep =
  | { readonly step: 'add-base'; readonly base: ScenarioBase }
  | {
      readonly step: 'change-base';
      readonly id: string;
      readonly change: Partial<Omit<ScenarioBase, 'id'>>;
    }
  | { readonly step: 'remove-base'; readonly id: string }
  | { readonly step: 'rename'; readonly name: string }
  | { readonly step: 'annotate'; readonly note: string };

/** Why a base cannot stand where it was put, or cannot be as it was described. */
export type PlaceProblem =
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

/** The scenario after a step, or why the step cannot be taken. */
export type StepOutcome = { readonly scenario: Scenario } | { readonly problem: PlaceProblem };
