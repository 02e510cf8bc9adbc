import type { PlanInput } from '../../brief/sheet/input.ts';
import type { Findings } from '../../model/findings.ts';
import type { PlanTest } from '../../model/plan-findings.ts';
import type { SheetSettings } from '../../model/sheet.ts';
import type { SessionContext } from '../context.ts';
import { placesFor } from '../plan/places-for.ts';
import { planInput, scenarioWith } from '../plan/plan-input.ts';
import { needsScenario } from './new-sheet.ts';
import { recall } from './recall.ts';

/** The scenario of a sheet with what it changes; `null`: its layout shows none, or there is none. */
export type SheetPlan = (settings: SheetSettings, measured: Findings) => Promise<PlanInput | null>;

/** Measures scenarios for sheets. The posture that Plan mode has laid out for dragging is laid out again afterwards. */
export function sheetPlan(context: SessionContext): SheetPlan {
  const { parts, store } = context;
  const recalled = recall<PlanInput>();

  async function measured(settings: SheetSettings, { settings: { resolution }, area }: Findings) {
    const state = store.getState();
    const scenario = scenarioWith(state, settings.scenario);
    if (!scenario) throw new Error(`There is no scenario ${settings.scenario}`);
    const asked = planInput(state, scenario);
    const coarse = { ...asked, settings: { ...asked.settings, resolution } };
    const findings = await parts.planning.openPlan(coarse);
    const cells = await parts.planning.planCells(coarse, area?.cell ?? null);
    const later = store.getState();
    const active = scenarioWith(later, later.activeScenario);
    await parts.planning.openPlan(planInput(later, active));
    const { splitDay } = asked.plan;
    return { scenario, findings, cells, test: await testOf(context, scenario.id), splitDay };
  }

  return async (settings, atCells) => {
    const state = store.getState();
    const scenario = scenarioWith(state, settings.scenario);
    if (!needsScenario(settings.layout) || !scenario) return null;
    const { planSettings, findings, planTest, activeScenario } = state;
    const shownTest = activeScenario === scenario.id ? planTest : null;
    return recalled([scenario, planSettings, findings, atCells, shownTest], () =>
      measured(settings, atCells),
    );
  };
}

/** The test on later incidents: as Plan mode shows it where it has one, else judged among the towns. */
async function testOf(context: SessionContext, scenarioId: string): Promise<PlanTest | null> {
  const { parts, store } = context;
  const state = store.getState();
  if (state.planSettings.splitDay === null) return null;
  if (state.activeScenario === scenarioId && state.planTest) return state.planTest;
  const scenario = scenarioWith(state, scenarioId);
  const judged = await parts.planning.judgePlan(
    planInput(state, scenario),
    { candidates: 'towns' },
    placesFor(context, 'towns'),
  );
  return 'problem' in judged ? null : judged.test;
}
