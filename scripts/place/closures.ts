import loadHighs from 'highs';
import { searchClosures } from '../../src/planning/closure-search.ts';
import {
  baseWeights,
  type ClosureSet,
  coveredOf,
  extremeClosures,
  leastExposedFirst,
  MOST_ENUMERATED,
  sharedCovers,
} from '../../src/planning/closures.ts';
import { reachedByEach } from '../../src/planning/placement/siting.ts';
import { entryAt } from '../../src/units/at.ts';
import { isoFromDay } from '../../src/units/day.ts';
import type { PlaceCommand } from './options.ts';
import type { Basis } from './run.ts';

/** Weighs the closing of every base that is there. */
export async function close(
  command: PlaceCommand,
  { demand, weights, existing, names }: Basis,
): Promise<ClosuresReport> {
  const covers = sharedCovers(reachedByEach(demand, existing), weights);
  const { least, most } =
    existing.length <= MOST_ENUMERATED
      ? extremeClosures(covers, existing.length)
      : searchClosures(await loadHighs(), covers, existing.length, command.timeLimitSeconds);
  const nameOf = (base: number) => entryAt(names, base);
  const told = ({ closed, ...rest }: ClosureSet) => ({ closed: closed.map(nameOf), ...rest });
  return {
    covered: coveredOf(covers),
    total: weights.reduce((sum, weight) => sum + weight, 0),
    bases: baseWeights(covers, existing.length).map(({ sole, share, last }, base) => ({
      name: nameOf(base),
      sole,
      share,
      first: sole,
      last,
    })),
    leastLoss: least.map(({ lost }) => lost),
    mostLoss: most.map(({ lost }) => lost),
    leastSets: least.map(told),
    mostSets: most.map(told),
    sequence: leastExposedFirst(covers, existing.length).map(({ closed, lost }) => ({
      closed: nameOf(entryAt(closed, closed.length - 1)),
      lost,
    })),
  };
}

/** What `--closures --json` prints: weights of incidents or deaths within reach of the bases of the day. */
export interface ClosuresReport {
  /** In reach of at least one base, of all there is. */
  readonly covered: number;
  readonly total: number;
  readonly bases: readonly {
    readonly name: string;
    /** Covered by it alone. */
    readonly sole: number;
    /** Its share of what is covered; the shares sum to that. */
    readonly share: number;
    /** Lost when it is closed before, and after, all others. */
    readonly first: number;
    readonly last: number;
  }[];
  /** The least and the most that closing 1, 2, ... bases loses. */
  readonly leastLoss: readonly number[];
  readonly mostLoss: readonly number[];
  /** Bases whose closing loses that; `proven`: no other set of as many loses less, or more. */
  readonly leastSets: readonly ClosedSet[];
  readonly mostSets: readonly ClosedSet[];
  /** One after the other, each time the base that exposes least. */
  readonly sequence: readonly { readonly closed: string; readonly lost: number }[];
}

interface ClosedSet {
  readonly closed: readonly string[];
  readonly lost: number;
  readonly proven: boolean;
}

/** The closures for reading. */
export function closuresText(command: PlaceCommand, report: ClosuresReport): string {
  const { covered, total, bases, leastLoss, mostLoss, leastSets, mostSets, sequence } = report;
  const row = (cells: readonly (string | number)[]) => cells.map(cell => String(cell).padStart(10)).join('');
  const isProven = [...leastSets, ...mostSets].every(({ proven }) => proven);
  return [
    `In reach (${command.reachKm} km) of the bases of ${isoFromDay(command.asOf)}: ${covered} of ${total} ${command.weight}, ${periodOf(command)}.`,
    'What closing them would leave out of reach; it says nothing of violence to come.',
    '',
    `${row(['sole', 'share', 'first', 'last'])}  base`,
    ...bases.map(
      ({ name, sole, share, first, last }) => `${row([sole, share.toFixed(1), first, last])}  ${name}`,
    ),
    '',
    'The least and the most that closing so many bases would leave out of reach:',
    row(['closed', 'least', 'most']),
    ...leastLoss.map((least, index) => row([index + 1, least, entryAt(mostLoss, index)])),
    isProven
      ? 'Proven: no other choice of as many bases leaves fewer than the least, or more than the most, out of reach.'
      : 'Not all proven: the best found in the time given.',
    '',
    'One after the other, each time the base that leaves least out of reach; and how much by then:',
    ...sequence.map(({ closed, lost }) => `${row([lost])}  ${closed}`),
  ].join('\n');
}

/** Whose incidents were counted: what has no end here ends with the file. */
function periodOf({ settings: { from, to } }: PlaceCommand): string {
  if (from === null && to === null) return 'of all dates in the file';
  const ends = [
    from === null ? [] : [`from ${isoFromDay(from)}`],
    to === null ? [] : [`to ${isoFromDay(to)}`],
  ];
  return `dated ${ends.flat().join(' ')}`;
}
