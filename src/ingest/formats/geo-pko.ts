import type { SiteClass, SnapshotSite, Strength } from '../../model/deployment.ts';
import type { ColumnRole, Recipe } from '../../model/source.ts';
import { dayFromCalendar } from '../../units/day.ts';
import { LEFT_OUT, type Refusal, type RowSink } from '../row-sink.ts';
import { parseCount } from '../values/number.ts';
import { isBlank, ownCopy } from '../values/text.ts';
import { ExerciseWatch } from './exercise-watch.ts';
import { FarDates } from './far-dates.ts';
import { type MapRow, missionsFromRows } from './geo-pko-maps.ts';
import { columnOf } from './header-name.ts';
import { DegreesReader, type PlaceReader } from './place-reader.ts';
import { fieldAt, refuse } from './refusals.ts';
import { Remarks } from './remarks.ts';

/** What the columns used mean, by compact name; both generations of Geo-PKO have all of these. */
export const GEO_PKO_ROLES: Readonly<Record<string, ColumnRole | null>> = {
  mission: 'mission',
  year: 'date',
  month: null,
  location: 'name',
  latitude: 'latitude',
  longitude: 'longitude',
  notroops: 'strength',
};

/** Turns rows of Geo-PKO, 1.x or 2.x, into the series of maps of each mission (METHODS, section 3). */
export class GeoPkoSink implements RowSink {
  private readonly rows: MapRow[] = [];
  private readonly remarks = new Remarks();
  private readonly farDates: FarDates;
  private readonly place: PlaceReader;
  private readonly exercise: ExerciseWatch;
  private readonly at: ReturnType<typeof geoPkoColumns>;
  /** The same few thousand names stand on every map: each is kept once. */
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly recipe: Recipe,
    private readonly headers: readonly string[],
  ) {
    this.at = geoPkoColumns(headers);
    const [latitude, longitude] = recipe.swapCoordinates
      ? [this.at.longitude, this.at.latitude]
      : [this.at.latitude, this.at.longitude];
    this.farDates = new FarDates(recipe, this.remarks);
    this.place = new DegreesReader(headers, latitude, longitude, recipe.decimalComma);
    this.exercise = new ExerciseWatch(this.at.source);
  }

  take(fields: readonly string[], row: number): Refusal | typeof LEFT_OUT | null {
    const { at } = this;
    if (isBlank(fieldAt(fields, at.mission)))
      return refuse(this.headers, fields, at.mission, 'mission-missing');
    if (fieldAt(fields, at.location).trim() === '') {
      return refuse(this.headers, fields, at.location, 'name-missing');
    }
    const placeRefusal = this.place.read(fields);
    if (placeRefusal) return placeRefusal;
    const month = this.monthOf(fields);
    if (typeof month !== 'number') return month;
    const troops = fieldAt(fields, at.troops);
    const strength = isBlank(troops) ? null : parseCount(troops, this.recipe.decimalComma);
    if (Number.isNaN(strength) || (strength !== null && strength < 0)) {
      return refuse(this.headers, fields, at.troops, 'strength-invalid');
    }
    const isFarOff = !this.farDates.isUsual(month);
    if (isFarOff && this.farDates.leavesOut(row, fieldAt(fields, at.year))) return LEFT_OUT;
    const headquarters = headquartersOf(fieldAt(fields, at.headquarters));
    this.rows.push({
      mission: this.kept(fieldAt(fields, at.mission)),
      month,
      title: this.kept(fieldAt(fields, at.source)),
      name: this.kept(fieldAt(fields, at.location)),
      country: this.kept(fieldAt(fields, at.country)),
      latitude: this.place.latitude,
      longitude: this.place.longitude,
      strength,
      headquarters,
      classes: this.classesOf(fields, strength, headquarters),
      geosplit: fieldAt(fields, at.geosplit).trim() === '1',
      row,
    });
    this.exercise.look(fields);
    return null;
  }

  finish(): ReturnType<RowSink['finish']> {
    return {
      data: { role: 'deployments', deployments: { missions: missionsFromRows(this.rows) } },
      exercise: this.exercise.found,
      notLocated: 0,
      notDated: 0,
      noticed: { remarks: this.remarks.all() },
    };
  }

  private monthOf(fields: readonly string[]): number | Refusal {
    for (const column of [this.at.year, this.at.month]) {
      if (isBlank(fieldAt(fields, column))) return refuse(this.headers, fields, column, 'date-missing');
    }
    const year = parseCount(fieldAt(fields, this.at.year));
    const month = parseCount(fieldAt(fields, this.at.month));
    // Fewer digits are no year of a deployment, and are not read as one.
    if (!(year >= 1000)) return refuse(this.headers, fields, this.at.year, 'date-invalid');
    return dayFromCalendar(year, month, 1) ?? refuse(this.headers, fields, this.at.month, 'date-invalid');
  }

  /** Zero troops are not absence: many such sites hold police, observers or a headquarters. */
  private classesOf(
    fields: readonly string[],
    strength: Strength,
    headquarters: SnapshotSite['headquarters'],
  ): SiteClass[] {
    const { at } = this;
    const classes: SiteClass[] = [];
    if (strength === null || strength > 0) classes.push('troops');
    if (
      [at.police, at.formedPolice, at.formedPoliceStrength].some(column => isSome(fieldAt(fields, column)))
    ) {
      classes.push('police');
    }
    if (isSome(fieldAt(fields, at.observers))) classes.push('observers');
    if (headquarters > 0) classes.push('headquarters');
    return classes.length > 0 ? classes : ['other'];
  }

  private kept(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const copy = ownCopy(text);
    this.texts.set(copy, copy);
    return copy;
  }
}

function isSome(text: string): boolean {
  return parseCount(text) > 0;
}

/** `hq`: 0 none, 1 contingent, 2 sector, 3 mission; anything else says nothing about a headquarters. */
function headquartersOf(text: string): SnapshotSite['headquarters'] {
  const code = parseCount(text);
  return code === 1 || code === 2 || code === 3 ? code : 0;
}

function geoPkoColumns(headers: readonly string[]) {
  return {
    source: columnOf(headers, 'source'),
    mission: columnOf(headers, 'mission'),
    year: columnOf(headers, 'year'),
    month: columnOf(headers, 'month'),
    location: columnOf(headers, 'location'),
    geosplit: columnOf(headers, 'geosplit'),
    country: columnOf(headers, 'country'),
    latitude: columnOf(headers, 'latitude'),
    longitude: columnOf(headers, 'longitude'),
    troops: columnOf(headers, 'notroops'),
    formedPolice: columnOf(headers, 'fpu'),
    formedPoliceStrength: columnOf(headers, 'fpuno'),
    police: columnOf(headers, 'unpoldummy', 'unpol'),
    observers: columnOf(headers, 'unmodummy', 'unmo'),
    headquarters: columnOf(headers, 'hq'),
  };
}
