import type { ViolenceType } from './campaigns.ts';
import { between, type Random } from './random.ts';

/** Fatalities as UCDP GED counts them; the first four add up to `best`. */
export interface ReportedDeaths {
  readonly deaths_a: number;
  readonly deaths_b: number;
  readonly deaths_civilians: number;
  readonly deaths_unknown: number;
  readonly best: number;
  readonly high: number;
  readonly low: number;
}

const MOST_DEATHS = 180;

/** Heavy-tailed (Pareto with exponent 4/3, written with square roots only); one in twenty-five reports has none. */
function drawDeaths(random: Random): number {
  const isDeadly = random() >= 0.04;
  const root = Math.sqrt(1 - random());
  const deaths = Math.floor(1.5 / (root * Math.sqrt(root)));
  return isDeadly ? Math.min(deaths, MOST_DEATHS) : 0;
}

export function reportDeaths(random: Random, type: ViolenceType): ReportedDeaths {
  const best = drawDeaths(random);
  const isUncertain = random() < 0.25;
  const low = isUncertain ? Math.floor(best * between(random, 0.3, 0.95)) : best;
  const high = isUncertain ? Math.ceil(best * between(random, 1, 1.9)) : best;
  const unknown = random() < 0.15 ? Math.floor(best * between(random, 0.2, 1)) : 0;
  const known = best - unknown;
  const total = { deaths_unknown: unknown, best, high, low };
  if (type === 3) return { deaths_a: 0, deaths_b: 0, deaths_civilians: known, ...total };
  const civilians = random() < 0.3 ? Math.floor(known * between(random, 0, 0.6)) : 0;
  const sideA = Math.floor((known - civilians) * between(random, 0.1, 0.7));
  return { deaths_a: sideA, deaths_b: known - civilians - sideA, deaths_civilians: civilians, ...total };
}
