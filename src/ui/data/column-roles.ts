import { type ColumnRole, type Recipe, SOURCE_FORMATS, type SourceFormat } from '../../model/source.ts';

const PLACE: readonly ColumnRole[] = ['latitude', 'longitude', 'coordinates', 'easting', 'northing', 'zone'];

const ROLES: Partial<Record<SourceFormat, readonly ColumnRole[]>> = {
  'incident-list': [
    'id',
    ...PLACE,
    'date',
    'date-end',
    'year',
    'month',
    'day',
    'fatalities',
    'kind',
    'perpetrator',
    'actor',
    'country',
    'precision',
    'text',
  ],
  'periodic-bases': [
    'name',
    'mission',
    ...PLACE,
    'date',
    'year',
    'month',
    'day',
    'strength',
    'base-kind',
    'country',
  ],
  'base-list': ['name', 'mission', ...PLACE, 'opened', 'closed', 'strength', 'base-kind', 'country'],
  'town-list': ['name', ...PLACE, 'population'],
  population: ['cell', 'population', ...PLACE],
};

/** Whether the user says what the columns of this format hold; those of the other formats are fixed. */
export function isGeneric(format: SourceFormat): boolean {
  return ROLES[format] !== undefined;
}

/** The roles that a column can play in a format, in the order in which they are offered. */
export function rolesOf(format: SourceFormat): readonly ColumnRole[] {
  return ROLES[format] ?? [];
}

/** The formats that a file can be read as: GeoJSON never holds the fixed tables, and only it holds outlines. */
export function formatsFor(recipe: Recipe): readonly SourceFormat[] {
  return SOURCE_FORMATS.filter(format =>
    recipe.container === 'geojson' ? isGeneric(format) || format === 'outlines' : format !== 'outlines',
  );
}
