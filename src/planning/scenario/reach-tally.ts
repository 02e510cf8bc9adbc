import type { Demand, ReachChange, ReachFigure } from '../../model/demand.ts';
import { PERPETRATORS } from '../../model/incidents.ts';
import type { ReachingBase } from './posture.ts';
import {
  isAfter,
  isBefore,
  isExposed,
  isReached,
  LEVELS,
  type Level,
  type ReachState,
  ROLES,
  type Role,
  STATE_COUNT,
  stateBit,
} from './reach-state.ts';
import { forEachInReach, type SortedDemand, sortDemand } from './sorted-demand.ts';

/** What changes for the demand itself; people are counted beside it. */
export type IncidentChange = Omit<ReachChange, 'people'>;

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
  const counts = ROLES.map(() => LEVELS.map(() => new Uint16Array(demand.count)));
  const states = new Uint16Array(demand.count);
  const sums = sumsOf(demand);

  const shift = (base: ReachingBase, role: Role, by: 1 | -1) => {
    const [certain, nominal, possible] = counts[ROLES.indexOf(role)];
    const [certainBit, nominalBit, possibleBit] = LEVELS.map(level => stateBit(role, level));
    forEachInReach(sorted, base, (place, isNominal, isCertain) => {
      let state = states[place] & ~(certainBit | nominalBit | possibleBit);
      possible[place] += by;
      if (isNominal) nominal[place] += by;
      if (isCertain) certain[place] += by;
      if (possible[place] > 0) state |= possibleBit;
      if (nominal[place] > 0) state |= nominalBit;
      if (certain[place] > 0) state |= certainBit;
      if (state === states[place]) return;
      sums.move(sorted.index[place], states[place], state);
      states[place] = state;
    });
  };

  return {
    add: (base, role) => shift(base, role, 1),
    remove: (base, role) => shift(base, role, -1),
    change: () => sums.change(),
    timesReached() {
      const nominal = LEVELS.indexOf('nominal');
      const kept = counts[ROLES.indexOf('kept')][nominal];
      const added = counts[ROLES.indexOf('added')][nominal];
      const times = new Uint16Array(demand.count);
      for (let place = 0; place < times.length; place++)
        times[sorted.index[place]] = kept[place] + added[place];
      return times;
    },
    changes() {
      const changes = new Int8Array(demand.count);
      for (let place = 0; place < changes.length; place++) {
        const state = states[place];
        changes[sorted.index[place]] =
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
  const incidents = PERPETRATORS.map(() => new Float64Array(STATE_COUNT));
  const fatalities = new Float64Array(STATE_COUNT);
  const put = (index: number, state: ReachState, by: 1 | -1) => {
    incidents[demand.perpetrator[index]][state] += by;
    fatalities[state] += by * demand.fatalities[index];
  };
  for (let index = 0; index < demand.count; index++) put(index, 0, 1);

  const sum = (column: Float64Array, test: (state: ReachState) => boolean) =>
    column.reduce((total, value, state) => (value !== 0 && test(state) ? total + value : total), 0);
  const incidentsWhere = (test: (state: ReachState) => boolean) =>
    incidents.reduce((total, column) => total + sum(column, test), 0);
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
      byPerpetrator: incidents.map(column => ({
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
