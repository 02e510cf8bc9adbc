import type { ExportFormat, ExportProgress, ExportStep } from './brief-state.ts';

/** How long the steps take for a sheet, of each other: measured on sheets of 20,000 cells. */
const WEIGHTS: Readonly<Record<ExportStep, number>> = {
  composing: 6,
  pdf: 16,
  presentation: 20,
  png: 20,
  svg: 1,
  packing: 3,
};

/** Hears what an export does: a step, the place of the sheet among those that leave, and the share of both done. */
export type ExportMeter = (step: ExportStep, sheet: number, share: number) => void;

/** Tells how far an export of so many sheets is; never less far than before. */
export function exportMeter(
  sheets: number,
  formats: readonly ExportFormat[],
  tell: (progress: ExportProgress) => void,
): ExportMeter {
  const steps = ['composing', ...formats, 'packing'] as const;
  const whole = steps.reduce((sum, step) => sum + WEIGHTS[step] * sheets, 0);
  const shares = new Map<string, number>();
  let done = 0;
  return (step, sheet, share) => {
    const key = `${step} ${sheet}`;
    const before = shares.get(key) ?? 0;
    const now = Math.max(before, Math.min(1, share));
    shares.set(key, now);
    // Everything is packed at once, however many sheets there are.
    done += (now - before) * WEIGHTS[step] * (step === 'packing' ? sheets : 1);
    tell({ step, sheet: sheet + 1, sheets, share: Math.min(1, done / whole) });
  };
}
