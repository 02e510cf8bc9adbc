import type { Town } from '../../model/place.ts';
import { fieldAt, type RowSink } from '../row-sink.ts';
import { ownCopy, parseCount } from '../values/cell.ts';
import { placeReader } from './place-reader.ts';
import { pointSink } from './point-import.ts';
import { type GuessedFormat, MOST_OBJECTS, type TableImport } from './table-format.ts';
import type { TableGuess } from './table-guess.ts';

/** Places with a name: towns, or sites of another kind than bases. */
export const TOWN_LIST: GuessedFormat = {
  names: ['town-list'],
  recognised: {
    by: 'guess',
    fits: table => !table.isOfViolence && (table.isOfOtherSites() || isUndated(table)),
    roles: ['name', 'population', 'country'],
    needed: ['name'],
  },
  mostRows: MOST_OBJECTS,
  open: openTownList,
};

/** Names of places, and nothing that happened there. */
function isUndated(table: TableGuess): boolean {
  return !table.eventDate() && !table.dateParts() && table.find('name') !== null;
}

function openTownList(table: TableImport): RowSink {
  const at = table.playing({ name: 'name', population: 'population' });
  const towns: Town[] = [];
  const place = placeReader(table);
  let name = '';
  let population = 0;
  return pointSink(table, {
    place,
    read(fields) {
      name = fieldAt(fields, at.name).trim();
      population = parseCount(fieldAt(fields, at.population), table.recipe.decimalComma);
      return name === '' ? table.refuse(fields, at.name, 'name-missing') : null;
    },
    add() {
      towns.push({
        name: ownCopy(name),
        latitude: place.latitude,
        longitude: place.longitude,
        // A population only ranks the names on a map: a town with a figure that cannot be read is a town all the same.
        population: Number.isNaN(population) ? 0 : Math.max(population, 0),
      });
    },
    data: () => ({ role: 'towns', towns }),
  });
}
