import type { Placement } from '../../src/planning/placement/placement.ts';
import { isoFromDay } from '../../src/units/day.ts';
import type { PlaceCommand } from './options.ts';

/** The object that `--json` prints. */
export interface PlaceReport {
  /** Coverage: weight in reach of the existing bases. p-median: mean kilometres to them, `null` without any. */
  readonly baseline: number | null;
  /** Coverage: weight newly in reach. p-median: mean kilometres saved, `null` without existing bases. */
  readonly added: number | null;
  readonly chosen: readonly string[];
  /** The most that any choice could add; p-median without existing bases: the least mean kilometres possible. */
  readonly bound: number;
  readonly gap: number;
  readonly proven: boolean;
  readonly seconds: number;
  /** All weight there is. */
  readonly total: number;
  /** p-median: mean kilometres to the nearest base, the new ones included. */
  readonly meanKm?: number;
}

/** What a search brought. */
interface Found {
  readonly placement: Placement;
  readonly baseline: number;
  readonly names: readonly string[];
  readonly seconds: number;
}

/** Report of a placement for coverage. */
export function coverageReport({ placement, baseline, names, seconds }: Found, total: number): PlaceReport {
  const { value, bound, gap, proven } = placement;
  return { baseline, added: value, chosen: names, bound, gap, proven, seconds, total };
}

/** Report of a placement for distance; sums become means. */
export function medianReport({ placement, baseline, names, seconds }: Found, total: number): PlaceReport {
  const { value, bound, gap, proven } = placement;
  const hasBases = Number.isFinite(baseline);
  return {
    baseline: hasBases ? baseline / total : null,
    added: hasBases ? (baseline - value) / total : null,
    chosen: names,
    bound: hasBases ? (baseline - bound) / total : bound / total,
    gap,
    proven,
    seconds,
    total,
    meanKm: value / total,
  };
}

/** The report for reading. */
export function textOf(command: PlaceCommand, report: PlaceReport): string {
  const what = command.weight;
  const share = (part: number) => `${((100 * part) / report.total).toFixed(1)} %`;
  const result =
    report.meanKm === undefined
      ? [
          `In reach (${command.reachKm} km) of the bases of ${isoFromDay(command.asOf)}: ` +
            `${report.baseline} of ${report.total} ${what} (${share(report.baseline ?? 0)}).`,
          `Added: ${report.added} (${share(report.added ?? 0)}); no choice adds more than ${round(report.bound)}.`,
        ]
      : [
          `Mean distance of ${report.total} ${what} to the nearest base: ${report.meanKm.toFixed(3)} km` +
            (report.baseline === null ? '.' : `, ${report.baseline.toFixed(3)} km without the new ones.`),
        ];
  const proof = report.proven
    ? 'Proven: no other choice is better.'
    : `Not proven: the best found in the time given, at most ${(100 * report.gap).toFixed(2)} % from the best.`;
  return [`Chosen: ${report.chosen.join(', ')}.`, ...result, proof].join('\n');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
