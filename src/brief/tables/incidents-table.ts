import type { EvaluatedIncidents, Findings } from '../../model/findings.ts';
import { dateSpanOf, PERPETRATORS } from '../../model/incidents.ts';
import { entryAt, float64At, int32At, uint8At } from '../../units/at.ts';
import { isoFromDay } from '../../units/day.ts';
import { type DataTable, degrees, kilometres } from './data-table.ts';

/**
 * The evaluated incidents one by one, with what their sources say where that is given. Only for a release that says so:
 * here nothing is coarsened.
 */
export function incidentsTable(
  evaluated: EvaluatedIncidents,
  { bases }: Findings,
  sourceTexts: SourceTexts | null,
): DataTable {
  const { count, positions, fatalities, distanceKm, nearestBase, perpetrator } = evaluated;
  const all = Array.from({ length: count }, (_, index) => index);
  const longitude = (index: number) => degrees(float64At(positions, index * 2));
  const latitude = (index: number) => degrees(float64At(positions, index * 2 + 1));
  const away = (index: number) => {
    const distance = float64At(distanceKm, index);
    return Number.isFinite(distance) ? kilometres(distance) : null;
  };
  const nearestBaseName = (index: number) => {
    const nearest = int32At(nearestBase, index);
    return nearest < 0 ? null : entryAt(bases, nearest).name;
  };
  const dates = all.map(index => {
    const { first, last, precision } = dateSpanOf(evaluated, index);
    return [isoFromDay(first), isoFromDay(last), precision] as const;
  });
  return {
    name: 'incidents',
    columns: [
      'date_from',
      'date_to',
      'date_precision',
      'latitude',
      'longitude',
      'fatalities',
      'perpetrator',
      'nearest_base_on_the_day',
      'distance_km',
      ...(sourceTexts ? ['source_file', 'source_row', ...sourceTexts.headers.map(columnOfText)] : []),
    ],
    rows: all.map(index => [
      ...entryAt(dates, index),
      latitude(index),
      longitude(index),
      int32At(fatalities, index),
      entryAt(PERPETRATORS, uint8At(perpetrator, index)),
      nearestBaseName(index),
      away(index),
      ...(sourceTexts ? textsOf(sourceTexts, index) : []),
    ]),
    // A day, or the interval of ISO 8601.
    names: dates.map(([from, to]) => (from === to ? from : `${from}/${to}`)),
    places: all.map(index => ({ type: 'point', longitude: longitude(index), latitude: latitude(index) })),
  };
}

/** A file may head its text with any word, also with one that heads a column of the table itself. */
function columnOfText(header: string): string {
  return `text_${header}`;
}

function textsOf({ headers, incidents }: SourceTexts, index: number): readonly (string | number | null)[] {
  const incident = incidents[index];
  if (!incident) throw new RangeError(`No source text of incident ${index}`);
  return [incident.fileName, incident.row, ...headers.map((_, at) => incident.texts[at] ?? '')];
}

/** What the source files say of the evaluated incidents. */
export interface SourceTexts {
  /** Headers of the columns that hold text, as the files have them. */
  readonly headers: readonly string[];
  /** One entry for each evaluated incident, in their order; `texts` in the order of `headers`, '' where there is none. */
  readonly incidents: readonly {
    readonly fileName: string;
    /** Data row in the file, counted from 1. */
    readonly row: number;
    readonly texts: readonly string[];
  }[];
}
