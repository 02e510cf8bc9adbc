import { describe, expect, it } from 'vitest';
import { type Inspection, type Recipe, SOURCE_FORMATS } from '../../../src/model/source.ts';
import {
  formatsFor,
  isGeneric,
  missingRoles,
  openQuestions,
  roleOfColumn,
  rolesOf,
  shownColumns,
  withFormat,
  withRole,
} from '../../../src/ui/data/recipe-edit.ts';

const RECIPE: Recipe = {
  container: 'csv',
  entry: null,
  encoding: 'utf-8',
  delimiter: ',',
  format: 'incident-list',
  columns: { latitude: 'Lat', longitude: 'Lon', date: 'Day' },
  decimalComma: false,
  dateOrder: null,
  swapCoordinates: false,
};

const GUESSED: Inspection['columns'] = [
  { header: 'Lat', role: 'latitude', examples: ['4.36'] },
  { header: 'Lon', role: 'longitude', examples: ['18.58'] },
  { header: 'Day', role: 'date', examples: ['2020-04-03'] },
  { header: 'Camp', role: 'name', examples: ['Bria'] },
  { header: 'Note', role: null, examples: [''] },
];

describe('giving columns roles', () => {
  it('takes a role from the column that had it', () => {
    const recipe = withRole(RECIPE, 'Reported', 'date');
    expect(recipe.columns).toEqual({ latitude: 'Lat', longitude: 'Lon', date: 'Reported' });
    expect(roleOfColumn(recipe, 'Day')).toBeNull();
  });

  it('gives a column one role at a time', () => {
    const recipe = withRole(RECIPE, 'Day', 'date-end');
    expect(recipe.columns).toEqual({ latitude: 'Lat', longitude: 'Lon', 'date-end': 'Day' });
  });

  it('takes a role away', () => {
    expect(withRole(RECIPE, 'Lat', null).columns).toEqual({ longitude: 'Lon', date: 'Day' });
  });
});

describe('reading a file as another format', () => {
  it('starts a generic table from the guessed columns that the format knows', () => {
    expect(withFormat(RECIPE, 'base-list', GUESSED).columns).toEqual({
      latitude: 'Lat',
      longitude: 'Lon',
      name: 'Camp',
    });
  });

  it('leaves no columns to a format whose columns are fixed', () => {
    expect(withFormat(RECIPE, 'ucdp-ged', GUESSED).columns).toEqual({});
  });

  it('offers outlines for GeoJSON only, and fixed tables for everything else', () => {
    expect(formatsFor({ ...RECIPE, container: 'geojson' })).toEqual([
      'base-list',
      'periodic-bases',
      'incident-list',
      'town-list',
      'population',
      'outlines',
    ]);
    expect(formatsFor(RECIPE)).toEqual(SOURCE_FORMATS.filter(format => format !== 'outlines'));
  });
});

describe('what has to be known before reading', () => {
  it.each([
    [{ latitude: 'a', longitude: 'b', date: 'c' }, []],
    [{ coordinates: 'a', date: 'c' }, []],
    [{ easting: 'a', northing: 'b', zone: 'z', date: 'c' }, []],
    [{ easting: 'a', date: 'c' }, ['latitude', 'longitude']],
    [{ latitude: 'a' }, ['longitude', 'date']],
  ] as const)('incident list with %o lacks %o', (columns, missing) => {
    expect(missingRoles({ ...RECIPE, columns })).toEqual(missing);
  });

  it('asks nothing of fixed formats', () => {
    for (const format of SOURCE_FORMATS.filter(each => !isGeneric(each))) {
      expect(missingRoles({ ...RECIPE, format, columns: {} })).toEqual([]);
      expect(rolesOf(format)).toEqual([]);
    }
  });

  it('takes no guess for an answer', () => {
    const questions: Inspection['questions'] = [
      { question: 'date-order', example: '03/04/2020' },
      { question: 'swap-coordinates', example: '18.58, 4.36' },
    ];
    const guessed: Recipe = { ...RECIPE, dateOrder: 'day-first' };
    expect(openQuestions(questions, { recipe: guessed, answered: [] })).toEqual([
      'date-order',
      'swap-coordinates',
    ]);
    expect(openQuestions(questions, { recipe: guessed, answered: ['date-order'] })).toEqual([
      'swap-coordinates',
    ]);
    const all = { recipe: guessed, answered: ['date-order', 'swap-coordinates'] } as const;
    expect(openQuestions(questions, all)).toEqual([]);
  });

  it('takes the table that is looked at for chosen', () => {
    const questions = [{ question: 'entry', choices: ['a', 'b'] }] as const;
    expect(openQuestions(questions, { recipe: RECIPE, answered: [] })).toEqual(['entry']);
    expect(openQuestions(questions, { recipe: { ...RECIPE, entry: 'a' }, answered: [] })).toEqual([]);
  });

  it('counts missing columns as open even where the inspection did not ask', () => {
    expect(openQuestions([], { recipe: { ...RECIPE, columns: {} }, answered: [] })).toEqual(['columns']);
  });
});

describe('what words stand for', () => {
  const said: Recipe = {
    ...RECIPE,
    columns: { ...RECIPE.columns, kind: 'Type', actor: 'Group' },
    kinds: [{ value: 'Pillage', meaning: 'one-sided' }],
    perpetrators: [{ value: 'A', meaning: 'state' }],
  };

  it('is forgotten when another column holds the words, and only then', () => {
    expect(withRole(said, 'Other', 'kind')).toMatchObject({
      kinds: undefined,
      perpetrators: said.perpetrators,
    });
    expect(withRole(said, 'Class', 'perpetrator')).toMatchObject({
      kinds: said.kinds,
      perpetrators: undefined,
    });
    expect(withRole(said, 'Place', 'country')).toMatchObject({
      kinds: said.kinds,
      perpetrators: said.perpetrators,
    });
  });
});

it('shows the first of thousands of columns, and those that are used', () => {
  const columns = Array.from({ length: 16_000 }, (_, index) => ({
    header: `x (${index})`,
    role: index === 9000 ? ('date' as const) : null,
    examples: [],
  }));
  const shown = shownColumns(columns, { ...RECIPE, columns: { date: 'x (9000)', latitude: 'x (12000)' } });
  expect(shown).toHaveLength(302);
  expect(shown.slice(-2).map(column => column.header)).toEqual(['x (9000)', 'x (12000)']);
  expect(shownColumns(columns.slice(0, 300), RECIPE)).toHaveLength(300);
});
