import type { IntervalSite } from '../../model/deployment.ts';
import { type Day, LAST_DAY } from '../../units/day.ts';
import { fieldAt, LEFT_OUT, type Refusal, type RowSink } from '../row-sink.ts';
import { parseCount } from '../values/cell.ts';
import { baseSink, OWN_BASE_ROLES, ownBases } from './base-import.ts';
import { siteKind } from './site-words.ts';
import { type GuessedFormat, isRefusal, MOST_OBJECTS, type TableImport } from './table-format.ts';
import type { TableGuess } from './table-guess.ts';

/** Bases with opening and closing dates. */
export const BASE_LIST: GuessedFormat = {
  names: ['base-list'],
  recognised: {
    by: 'guess',
    fits: isListOfBases,
    roles: Object.values(OWN_BASE_ROLES),
    needed: ['name', 'opened'],
  },
  mostRows: MOST_OBJECTS,
  open: openBaseList,
};

function isListOfBases(table: TableGuess): boolean {
  const { opened, closed, start, end } = table;
  if (!table.isOfBases()) return false;
  if (!(opened || closed || table.hasStrength || (table.isDeployment && (start || end)))) return false;
  table.assign('opened', opened ?? start ?? table.find('date'));
  table.assign('closed', closed ?? end);
  return true;
}

/** First and last day there, both included; `last` is `null` for a base that is still open. */
interface DaysThere {
  readonly first: Day;
  readonly last: Day | null;
}

/**
 * Turns rows into intervals, used as they are (METHODS, section 3): the opening date is the first day with the base and
 * the closing date the last. A month or year stands for its first day as an opening, and for its last as a closing.
 */
function openBaseList(table: TableImport): RowSink {
  const at = table.playing({ ...OWN_BASE_ROLES, opened: 'opened', closed: 'closed' });
  const missions = new Map<string, IntervalSite[]>();
  return baseSink<DaysThere>(table, {
    ...ownBases(table, at),
    strengthOf: text => parseCount(text, table.recipe.decimalComma),
    readTime: fields => readDays(table, fields, at),
    confirmed({ first, last }, fields, row) {
      const { farDates } = table;
      if (!farDates.isUsual(first) && farDates.leavesOut(row, fieldAt(fields, at.opened))) return LEFT_OUT;
      const until = last === null ? null : farDates.closing(last, row, fieldAt(fields, at.closed));
      return until === LEFT_OUT ? LEFT_OUT : { first, last: until };
    },
    add({ mission, ...base }, { first, last }, fields, row) {
      const site: IntervalSite = {
        ...base,
        ...siteKind(fieldAt(fields, at.kind), base.strength),
        from: first,
        to: last === null ? null : Math.min(last + 1, LAST_DAY),
        sourceRows: [row],
      };
      const sites = missions.get(mission);
      if (sites) sites.push(site);
      else missions.set(mission, [site]);
    },
    missions: () => [...missions].map(([mission, sites]) => ({ type: 'intervals', mission, sites })),
  });
}

function readDays(
  table: TableImport,
  fields: readonly string[],
  at: { readonly opened: number; readonly closed: number },
): DaysThere | Refusal {
  const opened = table.dateRange(fields, at.opened);
  if (isRefusal(opened)) return opened;
  if (opened === null) return table.refuse(fields, at.opened, 'date-missing');
  const closed = table.dateRange(fields, at.closed);
  if (isRefusal(closed)) return closed;
  if (closed === null) return { first: opened.start, last: null };
  if (closed.end < opened.start) return table.refuse(fields, at.closed, 'end-before-start');
  return { first: opened.start, last: closed.end };
}
