import {
  calendarFromDay,
  type Day,
  dayFromCalendar,
  firstOfMonthAfter,
  isoFromDay,
} from '../../src/units/day.ts';
import type { ViolenceType } from './campaigns.ts';
import { isInside, type Ring } from './coast.ts';
import { COUNTRY } from './names.ts';
import { type PlanePoint, type Position, planeDistanceKm, positionOf } from './plane.ts';
import { between, pick, pickWeighted, type Random, wholeBetween } from './random.ts';
import type { Settlement } from './settlements.ts';

/** Where a report says that something happened, in the terms of UCDP GED. */
export interface ReportedPlace {
  /** `where_prec`: 1 exact, 2 near, 3 district, 4 province, 5 vague, 6 country. */
  readonly precision: number;
  readonly position: Position;
  readonly name: string;
  readonly description: string;
  readonly province: string;
  readonly district: string;
}

/** Shares as in published GED files of poorly reported wars. */
const PLACE_PRECISIONS = [
  { precision: 1, share: 0.65 },
  { precision: 2, share: 0.2 },
  { precision: 3, share: 0.08 },
  { precision: 4, share: 0.035 },
  { precision: 5, share: 0.015 },
  { precision: 6, share: 0.02 },
] as const;

const SPOTS = [
  'at the market',
  'at the ford',
  'near the school',
  'at the landing',
  'by the mill',
  'in the fields',
];

function nearestTo(list: readonly Settlement[], point: PlanePoint): Settlement {
  return list.reduce((one, other) =>
    planeDistanceKm(other, point) < planeDistanceKm(one, point) ? other : one,
  );
}

/** The middle of settlements; where that is water, the settlement nearest to it. */
function middleOf(coast: readonly Ring[], members: readonly Settlement[]): Position {
  const middle = {
    xKm: members.reduce((sum, member) => sum + member.xKm, 0) / members.length,
    yKm: members.reduce((sum, member) => sum + member.yKm, 0) / members.length,
  };
  const position = positionOf(middle);
  return isInside(coast, position) ? position : nearestTo(members, middle).position;
}

function kindOf(place: Settlement): string {
  return place.population > 3000 ? 'town' : 'village';
}

/** How a place is reported: mostly by its name, sometimes only by the town, district or province around it. */
export function reportPlace(
  random: Random,
  place: Settlement,
  country: {
    readonly coast: readonly Ring[];
    readonly towns: readonly Settlement[];
    readonly settlements: readonly Settlement[];
  },
): ReportedPlace {
  const { precision } = pickWeighted(random, PLACE_PRECISIONS, entry => entry.share);
  const spot = pick(random, SPOTS);
  const { province, district, name } = place;
  const within = (test: (other: Settlement) => boolean) =>
    middleOf(country.coast, country.settlements.filter(test));
  const exact = { precision, position: place.position, province, district };
  if (precision === 1)
    return { ...exact, name: `${name} ${kindOf(place)}`, description: `${spot} of ${name}` };
  const town = nearestTo(country.towns, place);
  if (precision === 2) {
    const near = { position: town.position, province: town.province, district: town.district };
    return { precision, ...near, name: `${town.name} town`, description: `a village near ${town.name}` };
  }
  if (precision === 3) {
    const position = within(other => other.district === district && other.province === province);
    return {
      ...exact,
      position,
      name: `${district} district`,
      description: `somewhere in ${district} district`,
    };
  }
  if (precision === 6) {
    return {
      ...exact,
      position: within(() => true),
      name: COUNTRY,
      description: '',
      province: '',
      district: '',
    };
  }
  if (precision === 4) {
    const position = within(other => other.province === province);
    return { ...exact, position, name: `${province} province`, description: '', district: '' };
  }
  const description = `on the road beyond ${town.name}`;
  return { ...exact, position: town.position, name: `beyond ${town.name}`, description, district: '' };
}

export interface ReportedDate {
  /** UCDP GED `date_prec`: 1 day, 2 two to six days, 3 week, 4 month, 5 longer. */
  readonly precision: number;
  readonly start: Day;
  readonly end: Day;
}

/** Shares as in published GED files of poorly reported wars. */
const DATE_PRECISIONS = [
  { precision: 1, share: 0.74 },
  { precision: 2, share: 0.14 },
  { precision: 3, share: 0.02 },
  { precision: 4, share: 0.08 },
  { precision: 5, share: 0.02 },
] as const;

function spanOf(random: Random, precision: number, day: Day): { start: Day; end: Day } {
  if (precision === 1) return { start: day, end: day };
  if (precision === 2) {
    const start = day - wholeBetween(random, 0, 2);
    return { start, end: Math.max(day, start + wholeBetween(random, 1, 5)) };
  }
  if (precision === 3) return { start: day - 3, end: day + 3 };
  if (precision === 4) return { start: firstOfMonthAfter(day, 0), end: firstOfMonthAfter(day, 1) - 1 };
  return { start: firstOfMonthAfter(day, -2), end: firstOfMonthAfter(day, wholeBetween(random, 1, 3)) - 1 };
}

/** When a report says that something of that day happened. GED events stay within one calendar year, and so do these. */
export function reportDate(random: Random, day: Day): ReportedDate {
  const { precision } = pickWeighted(random, DATE_PRECISIONS, entry => entry.share);
  const { year } = calendarFromDay(day);
  const { start, end } = spanOf(random, precision, day);
  const firstDay = dayFromCalendar(year, 1, 1) ?? start;
  const lastDay = dayFromCalendar(year, 12, 31) ?? end;
  return { precision, start: Math.max(start, firstDay), end: Math.min(end, lastDay) };
}

/** A day as GED writes it. */
export function gedDate(day: Day): string {
  return `${isoFromDay(day)} 00:00:00.000`;
}

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
