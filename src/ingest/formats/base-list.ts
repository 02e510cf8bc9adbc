import { type IntervalSite, MISSION_OF_A_LIST, type MissionRecord } from '../../model/deployment.ts';
import type { Recipe } from '../../model/source.ts';
import { type Day, LAST_DAY } from '../../units/day.ts';
import { LEFT_OUT, type Refusal, type RowSink } from '../row-sink.ts';
import { parseCount } from '../values/number.ts';
import { isBlank, ownCopy } from '../values/text.ts';
import { ExerciseWatch } from './exercise-watch.ts';
import { FarDates } from './far-dates.ts';
import { isRefusal, placeReaderFor, readDateRange, roleColumn } from './generic-columns.ts';
import type { PlaceReader } from './place-reader.ts';
import { fieldAt, refuse } from './refusals.ts';
import { Remarks } from './remarks.ts';
import { siteKind } from './site-words.ts';

/** First and last day there, both included; `last` is `null` for a base that is still open. */
interface DaysThere {
  readonly first: Day;
  readonly last: Day | null;
}

/**
 * Turns rows of a list of bases with opening and closing dates into intervals, used as they are (METHODS, section 3):
 * the opening date is the first day with the base and the closing date the last. A month or year stands for its first
 * day as an opening, and for its last as a closing.
 */
export class BaseListSink implements RowSink {
  private readonly missions = new Map<string, IntervalSite[]>();
  private readonly exercise = new ExerciseWatch(-1);
  private readonly remarks = new Remarks();
  private readonly farDates: FarDates;
  private readonly place: PlaceReader;
  private readonly at: ReturnType<typeof baseColumns>;

  constructor(
    private readonly recipe: Recipe,
    private readonly headers: readonly string[],
  ) {
    this.at = baseColumns(recipe, headers);
    this.farDates = new FarDates(recipe, this.remarks);
    this.place = placeReaderFor(recipe, headers);
  }

  take(fields: readonly string[], row: number): Refusal | typeof LEFT_OUT | null {
    const { at, headers } = this;
    const name = fieldAt(fields, at.name).trim();
    if (name === '') return refuse(headers, fields, at.name, 'name-missing');
    const mission = at.mission < 0 ? MISSION_OF_A_LIST : fieldAt(fields, at.mission).trim();
    if (isBlank(mission)) return refuse(headers, fields, at.mission, 'mission-missing');
    const placeRefusal = this.place.read(fields);
    if (placeRefusal) return placeRefusal;
    const dates = this.readDates(fields);
    if (isRefusal(dates)) return dates;
    const strengthText = fieldAt(fields, at.strength);
    const strength = isBlank(strengthText) ? null : parseCount(strengthText, this.recipe.decimalComma);
    if (Number.isNaN(strength) || (strength !== null && strength < 0)) {
      return refuse(headers, fields, at.strength, 'strength-invalid');
    }
    const stay = this.stayOf(fields, dates, row);
    if (stay === LEFT_OUT) return LEFT_OUT;
    this.add(mission, {
      name: ownCopy(name),
      latitude: this.place.latitude,
      longitude: this.place.longitude,
      country: ownCopy(fieldAt(fields, at.country)),
      strength,
      ...siteKind(fieldAt(fields, at.kind), strength),
      ...stay,
      sourceRows: [row],
    });
    this.exercise.look(fields);
    return null;
  }

  finish(): ReturnType<RowSink['finish']> {
    const missions: MissionRecord[] = [...this.missions].map(([mission, sites]) => ({
      type: 'intervals',
      mission,
      sites,
    }));
    return {
      data: { role: 'deployments', deployments: { missions } },
      exercise: this.exercise.found,
      notLocated: 0,
      notDated: 0,
      noticed: { remarks: this.remarks.all() },
    };
  }

  private add(mission: string, site: IntervalSite): void {
    const sites = this.missions.get(mission);
    if (sites) sites.push(site);
    else this.missions.set(ownCopy(mission), [site]);
  }

  /** The stay that the dates of a row mean; `left-out` where its dates are to be confirmed first. */
  private stayOf(
    fields: readonly string[],
    { first, last }: DaysThere,
    row: number,
  ): { from: Day; to: Day | null } | typeof LEFT_OUT {
    const { farDates, at } = this;
    if (!farDates.isUsual(first) && farDates.leavesOut(row, fieldAt(fields, at.opened))) return LEFT_OUT;
    const until = last === null ? null : farDates.closing(last, row, fieldAt(fields, at.closed));
    if (until === LEFT_OUT) return LEFT_OUT;
    return { from: first, to: until === null ? null : Math.min(until + 1, LAST_DAY) };
  }

  private readDates(fields: readonly string[]): DaysThere | Refusal {
    const { recipe, headers, at } = this;
    const opened = readDateRange(recipe, headers, fields, at.opened);
    if (isRefusal(opened)) return opened;
    if (opened === null) return refuse(headers, fields, at.opened, 'date-missing');
    const closed = readDateRange(recipe, headers, fields, at.closed);
    if (isRefusal(closed)) return closed;
    if (closed === null) return { first: opened.start, last: null };
    if (closed.end < opened.start) return refuse(headers, fields, at.closed, 'end-before-start');
    return { first: opened.start, last: closed.end };
  }
}

function baseColumns(recipe: Recipe, headers: readonly string[]) {
  return {
    name: roleColumn(recipe, headers, 'name'),
    mission: roleColumn(recipe, headers, 'mission'),
    country: roleColumn(recipe, headers, 'country'),
    opened: roleColumn(recipe, headers, 'opened'),
    closed: roleColumn(recipe, headers, 'closed'),
    strength: roleColumn(recipe, headers, 'strength'),
    kind: roleColumn(recipe, headers, 'base-kind'),
  };
}
