import type { PopulationTable } from '../../model/population.ts';
import { fieldAt, type RowSink } from '../row-sink.ts';
import { ownCopy, parseNumber } from '../values/cell.ts';
import { isH3Cell } from '../values/place.ts';
import { placeReader } from './place-reader.ts';
import { type PointRows, pointSink } from './point-import.ts';
import { type GuessedFormat, MOST_ROWS, type TableImport } from './table-format.ts';
import type { TableGuess } from './table-guess.ts';

/** A population grid: people in H3 cells, or at places that have no name. */
export const POPULATION: GuessedFormat = {
  names: ['population'],
  recognised: { by: 'guess', fits: isGridOfPeople, roles: ['population'], needed: ['population'] },
  mostRows: MOST_ROWS,
  open: openPopulation,
};

function isGridOfPeople(table: TableGuess): boolean {
  return table.hasCells() || (table.hasPlace() && table.isOfPeopleAlone('name'));
}

function openPopulation(table: TableImport): RowSink {
  const at = table.playing({ people: 'population', cell: 'cell' });
  const places = at.cell < 0 ? gatheredCentres(table) : gatheredCells(table, at.cell);
  const people: number[] = [];
  let counted = 0;
  return pointSink(table, {
    place: places,
    read(fields) {
      counted = parseNumber(fieldAt(fields, at.people), table.recipe.decimalComma);
      // Also a blank: nobody is 0, and what was not counted is not nobody.
      if (!Number.isFinite(counted)) return table.refuse(fields, at.people, 'people-invalid');
      return counted < 0 ? table.refuse(fields, at.people, 'people-negative') : null;
    },
    add() {
      people.push(counted);
      places.add();
    },
    data: () => ({
      role: 'population',
      population: { people: Float64Array.from(people), places: places.all() },
    }),
  });
}

/** Where people are, as it is gathered. */
interface GatheredPlaces extends Pick<PointRows, 'read' | 'add'> {
  all(): PopulationTable['places'];
}

function gatheredCentres(table: TableImport): GatheredPlaces {
  const place = placeReader(table);
  const latitude: number[] = [];
  const longitude: number[] = [];
  return {
    read: fields => place.read(fields),
    add() {
      latitude.push(place.latitude);
      longitude.push(place.longitude);
    },
    all: () => ({
      by: 'place',
      latitude: Float64Array.from(latitude),
      longitude: Float64Array.from(longitude),
    }),
  };
}

function gatheredCells(table: TableImport, column: number): GatheredPlaces {
  const cells = new Set<string>();
  let cell = '';
  return {
    read(fields) {
      cell = fieldAt(fields, column).trim().toLowerCase();
      if (!isH3Cell(cell)) return table.refuse(fields, column, 'cell-invalid');
      // Taken twice, its people would count twice.
      return cells.has(cell) ? table.refuse(fields, column, 'duplicate-cell') : null;
    },
    add() {
      cells.add(ownCopy(cell));
    },
    all: () => ({ by: 'cell', cells: [...cells] }),
  };
}
