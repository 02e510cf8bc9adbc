import type { Demand, PeopleChange, ReachChange, ReachFigure } from '../../model/demand.ts';
import { PERPETRATORS } from '../../model/incidents.ts';
import type { PeopleGrid } from '../../model/population.ts';
import { addFloat64, addUint16, int32At, nothingAt, uint8At, uint16At } from '../../units/at.ts';
import type { ReachingBase } from './posture.ts';
import { forEachInReach, type SortedDemand, sortDemand } from './sorted-demand.ts';

/**
 * What reaches one incident, in nine bits: for each role of a base (kept, removed, added) and each level (certain,
 * nominal, possible) whether any base of that role reaches it at that level. Before = kept or removed; after = kept or
 * added. That is all that a comparison of two postures needs to know of an incident.
 */
type ReachState = number;

export const ROLES = ['kept', 'removed', 'added'] as const;
export type Role = (typeof ROLES)[number];
export const LEVELS = ['certain', 'nominal', 'possible'] as const;
type Level = (typeof LEVELS)[number];

/** How many states there are. */
const STATE_COUNT = 1 << (ROLES.length * LEVELS.length);

/** The bit of a role and a level. */
function stateBit(role: Role, level: Level): number {
  return 1 << (ROLES.indexOf(role) * LEVELS.length + LEVELS.indexOf(level));
}

const KEPT = roleBits('kept');
const REMOVED = roleBits('removed');
const ADDED = roleBits('added');

type Bits = Readonly<Record<Level, number>>;

function roleBits(role: Role): Bits {
  return {
    certain: stateBit(role, 'certain'),
    nominal: stateBit(role, 'nominal'),
    possible: stateBit(role, 'possible'),
  };
}

/** In reach before, at a level. */
export function isBefore(state: ReachState, level: Level): boolean {
  return (state & (KEPT[level] | REMOVED[level])) !== 0;
}

/** In reach after, at a level. */
export function isAfter(state: ReachState, level: Level): boolean {
  return (state & (KEPT[level] | ADDED[level])) !== 0;
}

/**
 * Newly in reach. Nominal: by the centres. Certain: wherever in its disc it happened, it is in reach now and was in
 * nobody's before. Possible: somewhere in its disc an added base may be the first to reach it. So
 * certain <= nominal <= possible, and all are 0 where no base was added.
 */
export function isReached(state: ReachState, level: Level): boolean {
  return isGained(state, level, ADDED, REMOVED);
}

/** Newly out of reach: the same with before and after exchanged. */
export function isExposed(state: ReachState, level: Level): boolean {
  return isGained(state, level, REMOVED, ADDED);
}

function isGained(state: ReachState, level: Level, gaining: Bits, losing: Bits): boolean {
  const opposite = OPPOSITE[level];
  return (state & gaining[level]) !== 0 && (state & (KEPT[opposite] | losing[opposite])) === 0;
}

/** What must not hold for a change to be told at a level: certainty of the one needs impossibility of the other. */
const OPPOSITE: Readonly<Record<Level, Level>> = {
  certain: 'possible',
  nominal: 'nominal',
  possible: 'certain',
};

/** What changes for the demand itself; people are counted beside it. */
type IncidentChange = Omit<ReachChange, 'people'>;

/**
 * Keeps count of what is in reach of two postures while bases come and go. One base costs one strip of the incidents,
 * and the sums are kept by state, so a drag can be followed frame by frame with a million of them.
 */
export interface ReachTally {
  /** Adds a base in a role: `kept` in both postures, `removed` only before, `added` only after. */
  add(base: ReachingBase, role: Role): void;
  /** Takes back a base that was added with just these values. */
  remove(base: ReachingBase, role: Role): void;
  change(): IncidentChange;
  /** Number of bases of the posture after that nominally reach each incident, in the order of the demand. */
  timesReached(): Uint16Array;
  /** For each incident, in the order of the demand: 1 newly reached, -1 newly exposed, 0 neither (nominal). */
  changes(): Int8Array;
}

/** A tally of no bases over a demand; sorting it is most of the work, so a caller may keep it. */
export function createReachTally(demand: Demand, sorted: SortedDemand = sortDemand(demand)): ReachTally {
  const columns = () => ({
    certain: new Uint16Array(demand.count),
    nominal: new Uint16Array(demand.count),
    possible: new Uint16Array(demand.count),
  });
  const counts: Readonly<Record<Role, ReturnType<typeof columns>>> = {
    kept: columns(),
    removed: columns(),
    added: columns(),
  };
  const states = new Uint16Array(demand.count);
  const sums = sumsOf(demand);

  const shift = (base: ReachingBase, role: Role, by: 1 | -1) => {
    const { certain, nominal, possible } = counts[role];
    const bits = roleBits(role);
    const others = ~(bits.certain | bits.nominal | bits.possible);
    forEachInReach(sorted, base, (place, isNominal, isCertain) => {
      const before = uint16At(states, place);
      addUint16(possible, place, by);
      if (isNominal) addUint16(nominal, place, by);
      if (isCertain) addUint16(certain, place, by);
      let state = before & others;
      if (uint16At(possible, place) > 0) state |= bits.possible;
      if (uint16At(nominal, place) > 0) state |= bits.nominal;
      if (uint16At(certain, place) > 0) state |= bits.certain;
      if (state === before) return;
      sums.move(int32At(sorted.index, place), before, state);
      states[place] = state;
    });
  };

  return {
    add: (base, role) => shift(base, role, 1),
    remove: (base, role) => shift(base, role, -1),
    change: () => sums.change(),
    timesReached() {
      const [kept, added] = [counts.kept.nominal, counts.added.nominal];
      const times = new Uint16Array(demand.count);
      for (let place = 0; place < times.length; place++)
        times[int32At(sorted.index, place)] = uint16At(kept, place) + uint16At(added, place);
      return times;
    },
    changes() {
      const changes = new Int8Array(demand.count);
      for (let place = 0; place < changes.length; place++) {
        const state = uint16At(states, place);
        changes[int32At(sorted.index, place)] =
          Number(isReached(state, 'nominal')) - Number(isExposed(state, 'nominal'));
      }
      return changes;
    },
  };
}

/** Incidents and fatalities by state, so that a change of one incident is two additions. */
function sumsOf(demand: Demand): {
  move(index: number, from: ReachState, to: ReachState): void;
  change(): IncidentChange;
} {
  // One column after the other: the perpetrator's, and in it the state.
  const incidents = new Float64Array(PERPETRATORS.length * STATE_COUNT);
  const byPerpetrator = PERPETRATORS.map((_, perpetrator) =>
    incidents.subarray(perpetrator * STATE_COUNT, (perpetrator + 1) * STATE_COUNT),
  );
  const fatalities = new Float64Array(STATE_COUNT);
  const put = (index: number, state: ReachState, by: 1 | -1) => {
    addFloat64(incidents, uint8At(demand.perpetrator, index) * STATE_COUNT + state, by);
    addFloat64(fatalities, state, by * (demand.fatalities[index] ?? nothingAt(demand.fatalities, index)));
  };
  for (let index = 0; index < demand.count; index++) put(index, 0, 1);

  const sum = (column: Float64Array, test: (state: ReachState) => boolean) =>
    column.reduce((total, value, state) => (value !== 0 && test(state) ? total + value : total), 0);
  const incidentsWhere = (test: (state: ReachState) => boolean) =>
    byPerpetrator.reduce((total, column) => total + sum(column, test), 0);
  const figures = (test: (state: ReachState, level: Level) => boolean) => ({
    incidents: figure(level => incidentsWhere(state => test(state, level))),
    fatalities: figure(level => sum(fatalities, state => test(state, level))),
  });
  return {
    move(index, from, to) {
      put(index, from, -1);
      put(index, to, 1);
    },
    change: () => ({
      incidents: demand.count,
      fatalities: sum(fatalities, () => true),
      before: figures(isBefore),
      after: figures(isAfter),
      reached: figures(isReached),
      exposed: figures(isExposed),
      byPerpetrator: byPerpetrator.map(column => ({
        reached: sum(column, state => isReached(state, 'nominal')),
        exposed: sum(column, state => isExposed(state, 'nominal')),
      })),
    }),
  };
}

function figure(at: (level: Level) => number): ReachFigure {
  return { certain: at('certain'), nominal: at('nominal'), possible: at('possible') };
}

/** Incidents expected in reach when each base is unavailable with a probability: the sum of 1 - q^k (Daskin 1983). */
export function expectedWithBackup(timesReached: Uint16Array, unavailable: number): number {
  let expected = 0;
  for (const times of timesReached) expected += 1 - unavailable ** times;
  return expected;
}

/**
 * A population grid in the form of a demand, so that reach and sites are worked out for people as for incidents: the
 * people stand in the column of weights, places have no uncertainty, and date and perpetrator mean nothing.
 */
export function demandOfPeople({ count, latitude, longitude, people }: PeopleGrid): Demand {
  return {
    count,
    latitude,
    longitude,
    radiusKm: new Float32Array(count),
    fatalities: people,
    day: new Int32Array(count),
    perpetrator: new Uint8Array(count),
  };
}

/** What a tally over {@link demandOfPeople} says of people; without uncertainty the nominal figures are all there is. */
export function peopleChangeOf(change: IncidentChange): PeopleChange {
  return {
    total: change.fatalities,
    before: change.before.fatalities.nominal,
    after: change.after.fatalities.nominal,
    reached: change.reached.fatalities.nominal,
    exposed: change.exposed.fatalities.nominal,
  };
}
