import type { Scenario } from '../../model/scenario.ts';
import type { Day } from '../../units/day.ts';
import type { PlanInput } from '../../workers/planning-desk.ts';
import { isForNow } from '../made-for.ts';
import type { Session } from '../state.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** The day of the baseline: as chosen, or the end of the period measured; without any record the last incident's. */
export function asOfDay({ planSettings, findings, choices }: Session): Day {
  const ofData = findings?.asOf ?? choices.days?.last;
  return planSettings.asOf ?? ofData ?? Math.floor(Date.now() / MILLISECONDS_A_DAY);
}

/** The scenario with an id; `null`: the baseline, none has it, or it was made for other bases than these. */
export function scenarioWith(state: Session, id: string | null): Scenario | null {
  return state.scenarios.find(scenario => scenario.id === id && isForNow(state, scenario)) ?? null;
}

/** What the planning calls get for a scenario (`null`: the baseline) as things stand. */
export function planInput(state: Session, scenario: Scenario | null): PlanInput {
  const { loaded, settings, planSettings: plan } = state;
  return { loaded, settings, plan, scenario, asOf: asOfDay(state) };
}
