import { expect } from 'vitest';
import type { PlacementRequest } from '../../../src/model/placement.ts';
import type { ScenarioBase } from '../../../src/model/scenario.ts';
import type { SessionParts } from '../../../src/session/parts.ts';
import { planBase } from '../../planning/scenario/plan-base.ts';
import { withOwnFiles } from '../own-files.ts';
import { until } from '../until.ts';

export const VILLAGE: Omit<ScenarioBase, 'id'> = planBase('village', {
  name: 'Village',
  longitude: 3.01,
  kind: 'temporary',
  strength: 35,
});

/**
 * One's own files open in Plan mode: one base at 0/0 that reaches one of two incidents of the period; the other is at
 * 0/3, where there is a third years after the record.
 */
export async function inPlanMode(overrides: Partial<SessionParts> = {}) {
  const made = await withOwnFiles(overrides);
  made.session.getState().setMode('plan');
  await planned(made.session);
  return made;
}

/** Lets plans count the incidents of all dates, as a plan does that is told to. */
export async function countingAll<Opened extends Made>(made: Opened): Promise<Opened> {
  made.session.getState().changePlanSettings({ period: { from: null, to: null } });
  await until(() => expect(made.session.getState().plan?.change.incidents).toBe(3));
  await planned(made.session);
  return made;
}

type Made = Awaited<ReturnType<typeof inPlanMode>>;

/** The state once the plan on the page is that of the scenario that is open. */
export async function planned(session: Made['session']) {
  await until(() => {
    const { plan, planning } = session.getState();
    if (planning || !plan) throw new Error('not measured yet');
  });
  return session.getState();
}

/** The state once the plan on the page says that so many incidents are newly reached. */
export async function reaching(session: Made['session'], incidents: number) {
  await until(() => expect(session.getState().plan?.change.reached.incidents.nominal).toBe(incidents));
  return planned(session);
}

/** A search for one site that covers most incidents. */
export const REQUEST: PlacementRequest = {
  objective: 'coverage',
  weight: 'incidents',
  sites: 1,
  km: 25,
  requiredShare: 1,
  halfLifeDays: null,
  candidates: 'file',
  keep: [],
  refuse: [],
  minimumKmFromBases: null,
  maximumKmFromParent: null,
  mostFromOneParent: null,
  timeLimitSeconds: 30,
};
