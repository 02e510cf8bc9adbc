import { describe, expect, it } from 'vitest';
import { type Recipe, type SourceFormat, textColumns } from '../../src/model/source.ts';

const recipe = (format: SourceFormat, columns: Recipe['columns'] = {}): Recipe => ({
  container: 'csv',
  entry: null,
  encoding: 'utf-8',
  delimiter: ',',
  format,
  columns,
  decimalComma: false,
  dateOrder: null,
  swapCoordinates: false,
});

const found = (headers: readonly string[], how: Recipe) =>
  textColumns({ headers, recipe: how }).map(({ header, column }) => `${column} ${header}`);

describe('the columns that hold source text', () => {
  it('are those of the format, where the file has them, under its own headers', () => {
    const ged = ['id', 'source_article', 'where_prec', 'where_description', 'latitude'];
    expect(found(ged, recipe('ucdp-ged'))).toEqual(['1 source_article', '3 where_description']);
    const old = ['EVENT_ID_CNTY', 'LOCATION', 'LATITUDE', 'SOURCE', 'NOTES'];
    expect(found(old, recipe('acled-old'))).toEqual(['1 LOCATION', '3 SOURCE', '4 NOTES']);
    expect(found(['notes', 'tags', 'actor1'], recipe('acled-2023'))).toEqual(['0 notes', '1 tags']);
  });

  it("are the one that was said to be text in a table of one's own, or none", () => {
    const own = ['Date', 'Details', 'Phone of witness'];
    expect(found(own, recipe('incident-list', { text: 'Details' }))).toEqual(['1 Details']);
    expect(found(own, recipe('incident-list'))).toEqual([]);
  });
});
