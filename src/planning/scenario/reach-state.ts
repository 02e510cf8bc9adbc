/**
 * What reaches one incident, in nine bits: for each role of a base (kept, removed, added) and each level (certain,
 * nominal, possible) whether any base of that role reaches it at that level. Before = kept or removed; after = kept or
 * added. That is all that a comparison of two postures needs to know of an incident.
 */
export type ReachState = number;

export const ROLES = ['kept', 'removed', 'added'] as const;
export type Role = (typeof ROLES)[number];
export const LEVELS = ['certain', 'nominal', 'possible'] as const;
export type Level = (typeof LEVELS)[number];

/** How many states there are. */
export const STATE_COUNT = 1 << (ROLES.length * LEVELS.length);

/** The bit of a role and a level. */
export function stateBit(role: Role, level: Level): number {
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
