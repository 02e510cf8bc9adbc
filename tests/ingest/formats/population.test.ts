import { describe, expect, it } from 'vitest';
import { peopleGridOf } from '../../../src/analysis/demand.ts';
import type { PopulationTable } from '../../../src/model/population.ts';
import { csvRows, type Read, readTable } from './read-table.ts';

const EXERCISE = new URL('../../../data/exercise/population.csv', import.meta.url).pathname;

function populationOf({ finished }: Read): PopulationTable {
  if (finished.data.role !== 'population') throw new Error(`No population: ${finished.data.role}`);
  return finished.data.population;
}

const sum = (people: Float64Array) => people.reduce((total, value) => total + value, 0);

describe('a population grid', () => {
  it('of the exercise is recognised by its content and taken whole', () => {
    const { headers, rows } = csvRows(EXERCISE);
    const read = readTable(headers, rows);
    expect(read.recipe.format).toBe('population');
    expect(read.recipe.columns).toEqual({ cell: 'cell', population: 'people' });
    expect(read.questions).toEqual([]);
    expect(read.finished.exercise).toBe(true);
    const written = rows.reduce((total, row) => total + Number(row[1]), 0);
    expect(sum(populationOf(read).people)).toBe(written);
    expect(peopleGridOf([populationOf(read)])?.count).toBe(rows.length);
  });

  it('may call its columns anything, as long as the values say what they are', () => {
    const cells = ['86a448497ffffff', '86a449497ffffff', '86a4494a7ffffff'];
    const read = readTable(
      ['index', 'Habitants'],
      cells.map((cell, index) => [cell.toUpperCase(), String(index * 10.5)]),
    );
    expect(read.recipe).toMatchObject({ format: 'population', columns: { cell: 'index' } });
    expect(populationOf(read)).toMatchObject({ places: { by: 'cell', cells } });
    expect([...populationOf(read).people]).toEqual([0, 10.5, 21]);
  });

  it('may give places in degrees, in place of cells', () => {
    const read = readTable(
      ['lat', 'lon', 'population'],
      [
        ['4.5', '18.5', '120'],
        ['4.6', '18.5', '0.25'],
        ['4.7', '218.5', '3'],
      ],
    );
    expect(read.recipe.format).toBe('population');
    expect(read.refusals).toMatchObject([{ row: 3, reason: 'longitude-out-of-range' }]);
    const grid = peopleGridOf([populationOf(read)]);
    expect([...(grid?.latitude ?? [])]).toEqual([4.5, 4.6]);
    expect([...(grid?.people ?? [])]).toEqual([120, 0.25]);
  });

  it('refuses what is no cell, no number, below nobody, and a cell given twice', () => {
    const cell = '86a448497ffffff';
    const rows = [
      [cell, '5'],
      ['atlantis', '5'],
      ['86a449497ffffff', '-5'],
      ['86a4494a7ffffff', 'many'],
    ];
    const read = readTable(['h3', 'people'], [...rows, ['86a4494a7ffffff', ''], [cell, '5']]);
    expect(read.refusals.map(({ row, field, reason }) => [row, field, reason])).toEqual([
      [2, 'h3', 'cell-invalid'],
      [3, 'people', 'people-negative'],
      [4, 'people', 'people-invalid'],
      [5, 'people', 'people-invalid'],
      [6, 'h3', 'duplicate-cell'],
    ]);
    expect(sum(populationOf(read).people)).toBe(5);
  });

  it('is not seen in towns, in bases, or in incidents that happen to name a cell', () => {
    const format = (headers: string[], row: string[]) => readTable(headers, [row]).recipe.format;
    expect(format(['name', 'latitude', 'longitude', 'population'], ['Bria', '6.5', '22', '35204'])).toBe(
      'town-list',
    );
    expect(format(['lat', 'lon', 'opened', 'personnel'], ['6.5', '22', '2020-01-31', '35'])).toBe(
      'base-list',
    );
    expect(
      format(['h3', 'lat', 'lon', 'date', 'killed'], ['86a448497ffffff', '6.5', '22', '2020-01-31', '3']),
    ).toBe('incident-list');
  });
});
