import type { Findings } from '../../model/findings.ts';
import type { SheetSettings } from '../../model/sheet.ts';
import type { Gone } from '../../workers/gone.ts';
import type { SessionContext } from '../context.ts';
import { recall } from './recall.ts';

/** Findings at cells no finer than a sheet releases: counts of fine cells cannot be coarsened afterwards. */
export type SheetFindings = (settings: SheetSettings, loaded: number) => Promise<Findings | Gone>;

/** The findings of the page where they are coarse enough, else a measurement of their own, which the page never sees. */
export function sheetFindings({ parts, store }: SessionContext): SheetFindings {
  const recalled = recall<Findings | Gone>();
  return async ({ release }, loaded) => {
    const { findings } = store.getState();
    if (!findings) throw new Error('A sheet was asked for before anything was measured');
    const resolution = Math.min(findings.settings.resolution, release.resolution);
    if (resolution === findings.settings.resolution) return findings;
    return recalled([findings, resolution, loaded], () =>
      parts.analysis.findingsFor(loaded, { ...findings.settings, resolution }),
    );
  };
}
