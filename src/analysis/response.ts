import { latLngToCell } from 'h3-js';
import type { Base, Deployment, DeploymentSource } from '../model/deployment.ts';
import type { IncidentTable } from '../model/incidents.ts';
import { float32At, float64At, int32At } from '../units/at.ts';
import type { Day } from '../units/day.ts';
import { isInReach } from '../units/distance.ts';
import { NEAR_PLACE_RADIUS_KM, SECOND_ORDER_DIVISION_RADIUS_KM } from '../units/precision.ts';
import { geodesicKm } from './geodesic.ts';
import { isActive, isWithin } from './presence.ts';

/**
 * When bases came after violence broke out (METHODS, section 12). An *onset* is the first incident in a cell after more
 * than so many quiet days; it is *covered* where a base stood within reach on that day, and *at risk* otherwise.
 */

/** The finest resolution on which a place known to within 50 km is still told from its neighbours. */
const COARSE_RESOLUTION = 4;

/** What an onset is, and what reaches it. */
export interface ResponseRules {
  /** H3 resolution of the cells. */
  readonly resolution: number;
  /** A base so near, in kilometres, or nearer has reached an onset. */
  readonly km: number;
  /** A cell is quiet after more days than this without an incident. */
  readonly quietDays: number;
  /** Onsets looked for: in the record, and on these days, both included; `null`: no limit. */
  readonly from: Day | null;
  readonly to: Day | null;
}

/** One outbreak in one cell, and what followed. */
export interface Episode {
  /** Index into the incident table. */
  readonly incident: number;
  readonly cell: string;
  readonly onset: Day;
  /** Distance to the nearest base on that day; Infinity: there was none. */
  readonly distanceKm: number;
  readonly covered: boolean;
  /**
   * Days from the onset to the last look that showed no base within reach, and to the first that showed one: it came in
   * `(left, right]`. Without one, `right` is `null` and `left` runs to the last look. Both 0 where covered.
   */
  readonly left: number;
  readonly right: number | null;
  /** Index into the bases of the deployment: the one that came; `null`: none, or there already. */
  readonly base: number | null;
  /** The last incident of the episode. */
  readonly last: Day;
  /** Days from the onset until the cell had been quiet long enough for the episode to be over. */
  readonly quietAt: number;
}

/**
 * The days on which each mission was looked at: first days of its maps, in order. `null`: it is known from a list, which
 * says to the day when a base opened.
 */
export type Looks = ReadonlyMap<string, readonly Day[] | null>;

/** The looks of the missions of some sources. */
export function looksOf(sources: readonly DeploymentSource[]): Looks {
  return new Map(
    sources
      .flatMap(source => source.missions)
      .map(record => [
        record.mission,
        record.type === 'snapshots' ? record.maps.map(({ month }) => month) : null,
      ]),
  );
}

/**
 * The episodes whose onset lies in the deployment record and before the last look at it, in order of onset: whether what
 * came later was answered nobody has looked.
 *
 * @param isSelected 1 for each incident that passes all filters but the period: what came before it tells whether a cell
 * was quiet
 */
export function episodesOf(
  incidents: IncidentTable,
  isSelected: ArrayLike<number>,
  deployment: Deployment,
  looks: Looks,
  rules: ResponseRules,
): readonly Episode[] {
  const from = rules.from ?? Number.NEGATIVE_INFINITY;
  const to = rules.to ?? Number.POSITIVE_INFINITY;
  const end = lastLook(deployment, looks);
  return outbreaksOf(incidents, isSelected, rules)
    .filter(({ onset }) => onset >= from && onset <= to && onset < end && isWithin(deployment.record, onset))
    .map(outbreak => ({
      ...outbreak,
      ...responseTo(outbreak, incidents, deployment.bases, looks, end, rules),
    }))
    .sort((a, b) => a.onset - b.onset || a.incident - b.incident);
}

type Outbreak = Pick<Episode, 'incident' | 'cell' | 'onset' | 'last' | 'quietAt'>;

/** Incidents placed as exactly as a cell of the resolution demands: to 25 km, on coarse cells to 50 km. */
export function placedWithinKm(resolution: number): number {
  return resolution <= COARSE_RESOLUTION ? SECOND_ORDER_DIVISION_RADIUS_KM : NEAR_PLACE_RADIUS_KM;
}

function outbreaksOf(
  incidents: IncidentTable,
  isSelected: ArrayLike<number>,
  { resolution, quietDays }: ResponseRules,
): Outbreak[] {
  const { count, day, dated, radiusKm, latitude, longitude, eventKey } = incidents;
  const mostKm = placedWithinKm(resolution);
  const order: number[] = [];
  for (let index = 0; index < count; index++) {
    if (isSelected[index] === 1 && dated[index] === 1 && float32At(radiusKm, index) <= mostKm)
      order.push(index);
  }
  // Of one day, the lower id: which incident an onset is named by must not hang on the order of rows.
  order.sort(
    (a, b) => int32At(day, a) - int32At(day, b) || float64At(eventKey, a) - float64At(eventKey, b) || a - b,
  );
  const running = new Map<string, { incident: number; cell: string; onset: Day; last: Day }>();
  const outbreaks: Outbreak[] = [];
  const close = (outbreak: Omit<Outbreak, 'quietAt'>) =>
    outbreaks.push({ ...outbreak, quietAt: outbreak.last - outbreak.onset + quietDays });
  for (const incident of order) {
    const cell = latLngToCell(float64At(latitude, incident), float64At(longitude, incident), resolution);
    const known = running.get(cell);
    if (known && int32At(day, incident) - known.last <= quietDays) known.last = int32At(day, incident);
    else {
      if (known) close(known);
      running.set(cell, { incident, cell, onset: int32At(day, incident), last: int32At(day, incident) });
    }
  }
  for (const outbreak of running.values()) close(outbreak);
  return outbreaks;
}

function responseTo(
  { incident, onset }: Outbreak,
  { latitude, longitude }: IncidentTable,
  bases: readonly Base[],
  looks: Looks,
  lastLookDay: Day,
  { km }: ResponseRules,
): Pick<Episode, 'distanceKm' | 'covered' | 'left' | 'right' | 'base'> {
  let nearestKm = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  let right = Number.POSITIVE_INFINITY;
  let first: number | null = null;
  bases.forEach((base, index) => {
    const distanceKm = geodesicKm(
      float64At(latitude, incident),
      float64At(longitude, incident),
      base.latitude,
      base.longitude,
    );
    if (isActive(base, onset)) nearestKm = Math.min(nearestKm, distanceKm);
    if (!isInReach(distanceKm, km)) return;
    const arrival = base.presences.find(presence => presence.from > onset)?.from;
    if (arrival === undefined) return;
    left = Math.min(left, lastSeenWithout(looks.get(base.mission) ?? null, arrival, onset));
    if (arrival - onset >= right) return;
    right = arrival - onset;
    first = index;
  });
  if (isInReach(nearestKm, km))
    return { distanceKm: nearestKm, covered: true, left: 0, right: 0, base: null };
  if (right === Number.POSITIVE_INFINITY)
    return { distanceKm: nearestKm, covered: false, left: lastLookDay - onset, right: null, base: null };
  return { distanceKm: nearestKm, covered: false, left, right, base: first };
}

/** Days from the onset to the look before the one that showed a base; a list is looked at every day. */
function lastSeenWithout(days: readonly Day[] | null, arrival: Day, onset: Day): number {
  if (days === null) return arrival - onset;
  const before = days.filter(day => day < arrival).at(-1) ?? onset;
  return Math.max(0, before - onset);
}

/** What is only seen on maps is known to the last of them, not to the end of the months that it holds. */
function lastLook({ record }: Deployment, looks: Looks): Day {
  const end = record.at(-1)?.to ?? 0;
  const days = [...looks.values()].map(each => (each === null ? end : (each.at(-1) ?? 0)));
  return Math.max(0, ...days);
}
