import type { LiveFrame, SheetInput } from '../../brief/sheet/input.ts';
import type { SheetSettings } from '../../model/sheet.ts';
import { GONE, type Gone } from '../../workers/gone.ts';
import type { SessionContext } from '../context.ts';
import { isForNow } from '../made-for.ts';
import { loadWorldAreas } from '../places.ts';
import type { BriefProblem } from './brief-state.ts';
import type { LiveFrames } from './live-frames.ts';
import { canBeLive, needsScenario } from './new-sheet.ts';
import { recall } from './recall.ts';
import { sheetFindings } from './sheet-findings.ts';
import { sheetPlan } from './sheet-plan.ts';
import { sourceCredits } from './source-credits.ts';

/** Gathers what a sheet is made of, or says what is missing. */
export type SheetInputs = (settings: SheetSettings) => Promise<Outcome>;

type Outcome = SheetInput | { readonly problem: BriefProblem };

export function sheetInputs(context: SessionContext, frames: LiveFrames): SheetInputs {
  const { parts, store } = context;
  const findingsFor = sheetFindings(context);
  const planFor = sheetPlan(context);
  const areaOf = recall<SheetInput['area']>();
  const creditsOf = recall<SheetInput['sources']>();

  return asked => context.asking(loaded => gathered(asked, loaded));

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
    const world = await loadWorldAreas(context);
    const live = await liveFrame(frames, settings, findings);
    if (live === 'missing') return { problem: 'no-live-map' };
    const { area: ids, uncountedSources: uncounted } = findings.settings;
    return {
      settings,
      findings,
      evaluated: settings.release.incidentPoints ? evaluated : null,
      sources: await creditsOf([sources, uncounted], async () => sourceCredits(sources, uncounted)),
      softwareVersion: parts.softwareVersion,
      madeOn: parts.today(),
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
