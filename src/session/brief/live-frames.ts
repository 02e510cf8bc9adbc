import type { LiveFrame } from '../../brief/sheet/input.ts';
import type { Findings } from '../../model/findings.ts';
import type { SheetSettings } from '../../model/sheet.ts';
import { smallestCountOf } from '../../model/small-counts.ts';
import type { SessionParts } from '../parts.ts';
import { isSame } from '../plan/measure-plan.ts';
import { readableBasemap, type SessionStore } from '../state.ts';
import type { CaptureMap, LiveCamera, LiveScene } from './brief-state.ts';
import { sourceCredits } from './source-credits.ts';

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
