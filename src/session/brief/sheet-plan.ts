import type { PlanInput } from '../../brief/sheet/input.ts';
import type { Findings } from '../../model/findings.ts';
import type { PlanTest } from '../../model/plan-findings.ts';
import type { SheetSettings } from '../../model/sheet.ts';
import { GONE, type Gone } from '../../workers/gone.ts';
import type { SessionContext } from '../context.ts';
import { placesFor } from '../plan/places-for.ts';
import { planInput, scenarioWith } from '../plan/plan-input.ts';
import { needsScenario } from './new-sheet.ts';
import { recall } from './recall.ts';

/** The scenario of a sheet with what it changes; `null`: its layout shows none, or there is none. */
export type SheetPlan = (settings: SheetSettings, measured: Findings) => Promise<PlanInput | null | Gone>;

/** Measures scenarios for sheets. */
export function sheetPlan(context: SessionContext): SheetPlan {
  const { parts, store } = context;
  const recalled = recall<PlanInput | Gone>();

  async function measured(
    settings: SheetSettings,
    { settings: { resolution }, area }: Findings,
  ): Promise<PlanInput | Gone> {
    const state = store.getState();
    const scenario = scenarioWith(state, settings.scenario);
    if (!scenario) throw new Error(`There is no scenario ${settings.scenario}`);
    const asked = planInput(state, scenario);
    const coarse = { ...asked, settings: { ...asked.settings, resolution } };
    const findings = await parts.planning.measurePlan(coarse);
    const cells = await parts.planning.planCells(coarse, area?.cell ?? null);
    const test = await testOf(context, scenario.id);
    if (findings === GONE || cells === GONE || test === GONE) return GONE;
    return { scenario, findings, cells, test, splitDay: asked.plan.splitDay };
  }

  return async (settings, atCells) => {
    const state = store.getState();
    const scenario = scenarioWith(state, settings.scenario);
    if (!needsScenario(settings.layout) || !scenario) return null;
    const { planSettings, findings, planTest, activeScenario, loaded } = state;
    const shownTest = activeScenario === scenario.id ? planTest : null;
    return recalled([scenario, planSettings, findings, atCells, shownTest, loaded], () =>
      measured(settings, atCells),
    );
  };
}

/** The test on later incidents: as Plan mode shows it where it has one, else judged among the towns. */
async function testOf(context: SessionContext, scenarioId: string): Promise<PlanTest | null | Gone> {
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
  if (judged === GONE) return GONE;
  return 'problem' in judged ? null : judged.test;
}
