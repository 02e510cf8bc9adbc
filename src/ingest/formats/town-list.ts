import type { Town } from '../../model/place.ts';
import type { Recipe } from '../../model/source.ts';
import type { Refusal, RowSink } from '../row-sink.ts';
import { parseCount } from '../values/number.ts';
import { ownCopy } from '../values/text.ts';
import { ExerciseWatch } from './exercise-watch.ts';
import { placeReaderFor, roleColumn } from './generic-columns.ts';
import type { PlaceReader } from './place-reader.ts';
import { fieldAt, refuse } from './refusals.ts';

/** Turns rows with a name and a place into towns. */
export class TownListSink implements RowSink {
  private readonly towns: Town[] = [];
  private readonly exercise = new ExerciseWatch(-1);
  private readonly place: PlaceReader;
  private readonly name: number;
  private readonly population: number;

  constructor(
    private readonly recipe: Recipe,
    private readonly headers: readonly string[],
  ) {
    this.place = placeReaderFor(recipe, headers);
    this.name = roleColumn(recipe, headers, 'name');
    this.population = roleColumn(recipe, headers, 'population');
  }

  take(fields: readonly string[]): Refusal | null {
    const name = fieldAt(fields, this.name).trim();
    if (name === '') return refuse(this.headers, fields, this.name, 'name-missing');
    const refusal = this.place.read(fields);
    if (refusal) return refusal;
    const population = parseCount(fieldAt(fields, this.population), this.recipe.decimalComma);
    this.towns.push({
      name: ownCopy(name),
      latitude: this.place.latitude,
      longitude: this.place.longitude,
      // A population only ranks the names on a map: a town with a figure that cannot be read is a town all the same.
      population: Number.isNaN(population) ? 0 : Math.max(population, 0),
    });
    this.exercise.look(fields);
    return null;
  }

  finish(): ReturnType<RowSink['finish']> {
    return {
      data: { role: 'towns', towns: this.towns },
      exercise: this.exercise.found,
      notLocated: 0,
      notDated: 0,
    };
  }
}
