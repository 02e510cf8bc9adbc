import type { LiveFrame, PlanInput, SheetInput } from '../../brief/sheet/input.ts';
import type { Findings } from '../../model/findings.ts';
import type { PlanTest } from '../../model/plan-findings.ts';
import type { SheetSettings } from '../../model/sheet.ts';
import { smallestCountOf } from '../../model/small-counts.ts';
import { GONE, type Gone } from '../../workers/wire.ts';
import type { SessionParts } from '../parts.ts';
import type { Places } from '../places.ts';
import { isSame, planInput, scenarioWith } from '../plan/measure-plan.ts';
import { placesFor } from '../plan/site-search.ts';
import { isForNow } from '../project-document.ts';
import type { Sources } from '../sources.ts';
import { readableBasemap, type SessionStore } from '../state.ts';
import type { BriefProblem, CaptureMap, LiveCamera, LiveScene } from './brief-state.ts';
import { canBeLive, needsScenario } from './new-sheet.ts';
import { sourceCredits } from './source-credits.ts';

/** Gathers what a sheet is made of, or says what is missing. */
export type SheetInputs = (settings: SheetSettings) => Promise<Outcome>;

type Outcome = SheetInput | { readonly problem: BriefProblem };

interface PlanningParts extends Pick<SessionParts, 'planning'> {
  readonly store: SessionStore;
  readonly sources: Pick<Sources, 'asking' | 'towns'>;
}

interface InputParts
  extends PlanningParts,
    Pick<SessionParts, 'analysis' | 'softwareVersion' | 'today'>,
    Pick<Places, 'world'> {}

export function sheetInputs(parts: InputParts, frames: LiveFrames): SheetInputs {
  const { store, sources: loadedSources, softwareVersion, today } = parts;
  const findingsFor = sheetFindings(store, parts.analysis);
  const planFor = sheetPlan(parts);
  const areaOf = recall<SheetInput['area']>();
  const creditsOf = recall<SheetInput['sources']>();

  return asked => loadedSources.asking(loaded => gathered(asked, loaded));

  async function gathered(asked: SheetSettings, loaded: number): Promise<Outcome | Gone> {
    const settings = canBeLive(asked.layout) ? asked : { ...asked, frame: 'drawn' as const };
    const { findings: shown, areas, sources, exercise, outlines, towns, evaluated } = store.getState();
    if (!shown) return { problem: 'no-findings' };
    if (!isForNow(store.getState(), asked)) return { problem: 'made-for-other' };
    const findings = await findingsFor(settings, loaded);
    if (findings === GONE) return GONE;
    const plan = await planFor(settings, findings);
    if (plan === GONE) return GONE;
    if (needsScenario(settings.layout) && !plan) return { problem: 'no-scenario' };
    const world = await parts.world();
    const live = await liveFrame(frames, settings, findings);
    if (live === 'missing') return { problem: 'no-live-map' };
    const { area: ids, uncountedSources: uncounted } = findings.settings;
    return {
      settings,
      findings,
      evaluated: settings.release.incidentPoints ? evaluated : null,
      sources: await creditsOf([sources, uncounted], async () => sourceCredits(sources, uncounted)),
      softwareVersion,
      madeOn: today(),
      exercise,
      world,
      area: await areaOf([areas, ids.join()], async () => areas.filter(({ id }) => ids.includes(id))),
      outlines,
      towns,
      live,
      plan,
    };
  }
}

async function liveFrame(
  frames: LiveFrames,
  settings: SheetSettings,
  findings: SheetInput['findings'],
): Promise<LiveFrame | null | 'missing'> {
  if (settings.frame === 'drawn') return null;
  return (await frames.frameOf(settings, findings)) ?? 'missing';
}

/** Findings at cells no finer than a sheet releases: counts of fine cells cannot be coarsened afterwards. */
export type SheetFindings = (settings: SheetSettings, loaded: number) => Promise<Findings | Gone>;

/** The findings of the page where they are coarse enough, else a measurement of their own, which the page never sees. */
function sheetFindings(store: SessionStore, analysis: SessionParts['analysis']): SheetFindings {
  const recalled = recall<Findings | Gone>();
  return async ({ release }, loaded) => {
    const { findings } = store.getState();
    if (!findings) throw new Error('A sheet was asked for before anything was measured');
    const resolution = Math.min(findings.settings.resolution, release.resolution);
    if (resolution === findings.settings.resolution) return findings;
    return recalled([findings, resolution, loaded], () =>
      analysis.findingsFor(loaded, { ...findings.settings, resolution }),
    );
  };
}

/** The scenario of a sheet with what it changes; `null`: its layout shows none, or there is none. */
export type SheetPlan = (settings: SheetSettings, measured: Findings) => Promise<PlanInput | null | Gone>;

/** Measures scenarios for sheets. */
function sheetPlan(parts: PlanningParts): SheetPlan {
  const { store, planning } = parts;
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
    const findings = await planning.measurePlan(coarse);
    const cells = await planning.planCells(coarse, area?.cell ?? null);
    const test = await testOf(parts, scenario.id);
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
async function testOf(parts: PlanningParts, scenarioId: string): Promise<PlanTest | null | Gone> {
  const { store, planning } = parts;
  const state = store.getState();
  if (state.planSettings.splitDay === null) return null;
  if (state.activeScenario === scenarioId && state.planTest) return state.planTest;
  const scenario = scenarioWith(state, scenarioId);
  const judged = await planning.judgePlan(
    planInput(state, scenario),
    { candidates: 'towns' },
    placesFor(parts, 'towns'),
  );
  if (judged === GONE) return GONE;
  return 'problem' in judged ? null : judged.test;
}

/** Keeps the last answer of slow work, and gives it again as long as everything that it depends on is the same. */
function recall<Result>(): (from: readonly unknown[], work: () => Promise<Result>) => Promise<Result> {
  let known: { readonly from: readonly unknown[]; readonly result: Promise<Result> } | null = null;
  return (from, work) => {
    if (known && isSame(known.from, from)) return known.result;
    const result = work();
    const kept = { from, result };
    known = kept;
    // What failed may succeed the next time.
    result.catch(() => {
      if (known === kept) known = null;
    });
    return result;
  };
}

/** The live frames of the sheets. They last as long as the page: a project keeps no pictures. */
export interface LiveFrames {
  offer(capture: CaptureMap | null): void;
  /** The frame of a sheet, taken anew where what it shows has changed; `null`: there is no map to take it from. */
  frameOf(settings: SheetSettings, findings: Findings): Promise<LiveFrame | null>;
  /** Where the sheet's frame looks is forgotten: the next one looks where the map does. */
  forget(id: string): void;
}

interface Taken {
  readonly from: readonly unknown[];
  readonly frame: LiveFrame;
  readonly camera: LiveCamera;
}

export function liveFrames(
  store: SessionStore,
  sheets: Pick<SessionParts['sheets'], 'liveScene'>,
): LiveFrames {
  const taken = new Map<string, Taken>();
  let capture: CaptureMap | null = null;

  async function sceneOf(settings: SheetSettings, findings: Findings): Promise<LiveScene> {
    const { mapMeasure, show, release } = settings;
    return {
      ...(await sheets.liveScene(rulesOf(release), findings)),
      evaluated: release.incidentPoints ? store.getState().evaluated : null,
      mapMeasure,
      showRings: show.rings,
      showTowns: show.towns,
      showRivers: show.rivers,
    };
  }

  function rulesOf(release: SheetSettings['release']) {
    const { sources, settings } = store.getState();
    const credits = sourceCredits(sources, settings.uncountedSources);
    return { ...release, smallestCount: smallestCountOf(release, credits) };
  }

  return {
    offer(offered) {
      capture = offered;
    },
    async frameOf(settings, findings) {
      const { liveScale, towns, outlines } = store.getState();
      const basemap = readableBasemap(store.getState());
      const { id, mapMeasure, show, release } = settings;
      const from = [
        findings,
        liveScale,
        basemap,
        towns,
        outlines,
        JSON.stringify([mapMeasure, show, rulesOf(release)]),
      ];
      const known = taken.get(id);
      if (known && isSame(known.from, from)) return known.frame;
      if (!capture) return null;
      const picture = await capture(await sceneOf(settings, findings), known?.camera ?? null, liveScale);
      if (!picture) return null;
      taken.set(id, { from, ...picture });
      return picture.frame;
    },
    forget: id => void taken.delete(id),
  };
}
