import type { Recipe } from '../../model/source.ts';
import type { Refusal, RowSink } from '../row-sink.ts';
import { isH3Cell } from '../values/h3-cell.ts';
import { parseNumber } from '../values/number.ts';
import { ownCopy } from '../values/text.ts';
import { ExerciseWatch } from './exercise-watch.ts';
import { placeReaderFor, roleColumn } from './generic-columns.ts';
import type { PlaceReader } from './place-reader.ts';
import { fieldAt, refuse } from './refusals.ts';

/** Turns the rows of a population grid into people at H3 cells or at the centres given. */
export class PopulationSink implements RowSink {
  private readonly people: number[] = [];
  private readonly cells = new Set<string>();
  private readonly latitude: number[] = [];
  private readonly longitude: number[] = [];
  private readonly exercise = new ExerciseWatch(-1);
  private readonly place: PlaceReader;
  private readonly cellColumn: number;
  private readonly peopleColumn: number;

  constructor(
    private readonly recipe: Recipe,
    private readonly headers: readonly string[],
  ) {
    this.place = placeReaderFor(recipe, headers);
    this.cellColumn = roleColumn(recipe, headers, 'cell');
    this.peopleColumn = roleColumn(recipe, headers, 'population');
  }

  take(fields: readonly string[]): Refusal | null {
    const people = parseNumber(fieldAt(fields, this.peopleColumn), this.recipe.decimalComma);
    // Also a blank: nobody is 0, and what was not counted is not nobody.
    if (!Number.isFinite(people)) return refuse(this.headers, fields, this.peopleColumn, 'people-invalid');
    if (people < 0) return refuse(this.headers, fields, this.peopleColumn, 'people-negative');
    const refusal = this.cellColumn < 0 ? this.takePlace(fields) : this.takeCell(fields);
    if (refusal) return refusal;
    this.people.push(people);
    this.exercise.look(fields);
    return null;
  }

  private takePlace(fields: readonly string[]): Refusal | null {
    const refusal = this.place.read(fields);
    if (refusal) return refusal;
    this.latitude.push(this.place.latitude);
    this.longitude.push(this.place.longitude);
    return null;
  }

  private takeCell(fields: readonly string[]): Refusal | null {
    const cell = fieldAt(fields, this.cellColumn).trim().toLowerCase();
    if (!isH3Cell(cell)) return refuse(this.headers, fields, this.cellColumn, 'cell-invalid');
    // Taken twice, its people would count twice.
    if (this.cells.has(cell)) return refuse(this.headers, fields, this.cellColumn, 'duplicate-cell');
    this.cells.add(ownCopy(cell));
    return null;
  }

  finish(): ReturnType<RowSink['finish']> {
    const places =
      this.cellColumn < 0
        ? {
            by: 'place' as const,
            latitude: Float64Array.from(this.latitude),
            longitude: Float64Array.from(this.longitude),
          }
        : { by: 'cell' as const, cells: [...this.cells] };
    return {
      data: { role: 'population', population: { people: Float64Array.from(this.people), places } },
      exercise: this.exercise.found,
      notLocated: 0,
      notDated: 0,
    };
  }
}
