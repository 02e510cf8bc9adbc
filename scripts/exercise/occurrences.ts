import { type Day, dayFromIso, firstOfMonthAfter } from '../../src/units/day.ts';
import { CAMPAIGNS, type Campaign, type ViolenceType } from './campaigns.ts';
import { type PlanePoint, planeDistanceKm } from './plane.ts';
import { townsWithTroops } from './posture.ts';
import { countOf, pickWeighted, type Random } from './random.ts';
import type { Settlement } from './settlements.ts';

/** One incident as it happened, before anyone reported it. */
export interface Occurrence {
  readonly campaign: Campaign;
  readonly type: ViolenceType;
  readonly day: Day;
  readonly place: Settlement;
}

const END = dayFromIso('2024-01-01') ?? 0;
const DAYS_PER_MONTH = 30.4;

/** How far from the middle of a campaign, and from the incident that set it off, an incident typically happens. */
const CAMPAIGN_REACH_KM = 24;
const SPREAD_KM = 9;

/** Each incident sets off this many more on average; half of them within `SPREAD_DAYS`, a few much later. */
const SET_OFF = 0.42;
const SPREAD_DAYS = 6;
const LONGEST_SPREAD_DAYS = 150;

/** Near troops, this share of attacks on civilians does not happen. */
const DETERRED = 0.25;
const DETERRENCE_KM = 20;

function fallOff(distanceKm: number, reachKm: number): number {
  const ratio = distanceKm / reachKm;
  return 1 / (1 + ratio * ratio * ratio * ratio);
}

/** Towns see more than villages, though far less than their share of the people. */
function sizeWeight({ population }: Settlement): number {
  if (population < 3000) return 1;
  return population < 50_000 ? 2.5 : 5;
}

function middleOf(campaign: Campaign, towns: readonly Settlement[], share: number): PlanePoint {
  const stops = campaign.path.map(name => towns.find(town => town.name === name));
  const along = share * (stops.length - 1);
  const from = stops[Math.floor(along)];
  const to = stops[Math.min(stops.length - 1, Math.floor(along) + 1)];
  if (!from || !to) throw new Error(`a campaign goes through unknown towns: ${campaign.path.join(', ')}`);
  const rest = along - Math.floor(along);
  return { xKm: from.xKm + (to.xKm - from.xKm) * rest, yKm: from.yKm + (to.yKm - from.yKm) * rest };
}

function drawType(random: Random, campaign: Campaign): ViolenceType {
  return pickWeighted(random, [1, 2, 3] as const, type => campaign.mix[type]);
}

function firstIncidents(
  random: Random,
  campaign: Campaign,
  settlements: readonly Settlement[],
): Occurrence[] {
  const from = dayFromIso(`${campaign.from}-01`) ?? 0;
  const to = firstOfMonthAfter(dayFromIso(`${campaign.to}-01`) ?? 0, 1);
  const found: Occurrence[] = [];
  for (let day = from; day < to; day += 1) {
    const middle = middleOf(campaign, settlements, (day - from) / (to - from));
    for (let count = countOf(random, campaign.perMonth / DAYS_PER_MONTH); count > 0; count -= 1) {
      const place = pickWeighted(
        random,
        settlements,
        settlement =>
          fallOff(planeDistanceKm(settlement, middle), CAMPAIGN_REACH_KM) * sizeWeight(settlement),
      );
      found.push({ campaign, type: drawType(random, campaign), day, place });
    }
  }
  return found;
}

function setOffBy(random: Random, parent: Occurrence, settlements: readonly Settlement[]): Occurrence[] {
  const found: Occurrence[] = [];
  for (let count = countOf(random, SET_OFF); count > 0; count -= 1) {
    const chance = random();
    // Delays fall off as Omori's law for aftershocks does, with the exponent 2 that needs no logarithm.
    const delay = 1 + Math.floor((SPREAD_DAYS * chance) / (1 - chance));
    const place = pickWeighted(random, settlements, settlement =>
      fallOff(planeDistanceKm(settlement, parent.place), SPREAD_KM),
    );
    const day = parent.day + delay;
    if (delay > LONGEST_SPREAD_DAYS || day >= END) continue;
    found.push({ campaign: parent.campaign, type: drawType(random, parent.campaign), day, place });
  }
  return found;
}

function isDeterred(
  random: Random,
  { type, day, place }: Occurrence,
  settlements: readonly Settlement[],
): boolean {
  const chance = random();
  if (type !== 3 || chance >= DETERRED) return false;
  const guarded = townsWithTroops(day);
  return settlements.some(town => guarded.has(town.name) && planeDistanceKm(town, place) <= DETERRENCE_KM);
}

/**
 * What happens in the five years, in order of day: campaigns begin incidents, and each incident sets off others near it
 * in space and time (a self-exciting process; Mohler et al. 2011, Journal of the American Statistical Association 106).
 */
export function makeOccurrences(random: Random, settlements: readonly Settlement[]): readonly Occurrence[] {
  const waiting = CAMPAIGNS.flatMap(campaign => firstIncidents(random, campaign, settlements));
  const happened: Occurrence[] = [];
  for (let occurrence = waiting.pop(); occurrence; occurrence = waiting.pop()) {
    if (isDeterred(random, occurrence, settlements)) continue;
    happened.push(occurrence);
    waiting.push(...setOffBy(random, occurrence, settlements));
  }
  return happened.sort((one, other) => one.day - other.day);
}
