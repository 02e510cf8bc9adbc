import { EXERCISE_STAMP } from '../../model/exercise.ts';

/** Rows of a wide table that are looked at in full; in later rows only the column that carries the stamp. */
const ROWS_IN_FULL = 200;

/** Watches for the stamp of invented data. */
export class ExerciseWatch {
  found = false;
  private rows = 0;

  /** @param column index of the column that carries the stamp; -1: any column may */
  constructor(private readonly column: number) {}

  /** Looks at a row that was taken. */
  look(fields: readonly string[]): void {
    if (this.found) return;
    this.rows++;
    this.found =
      this.column < 0 || this.rows <= ROWS_IN_FULL
        ? fields.some(isStamped)
        : isStamped(fields[this.column] ?? '');
  }
}

function isStamped(text: string): boolean {
  return text.length >= EXERCISE_STAMP.length && text.includes(EXERCISE_STAMP);
}
