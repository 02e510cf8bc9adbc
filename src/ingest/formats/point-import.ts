import type { ImportedData } from '../../model/source.ts';
import type { Refusal, RowSink } from '../row-sink.ts';
import type { PlaceReader } from './place-reader.ts';
import type { TableImport } from './table-format.ts';

/** What the rows of one kind of list of places are, beyond a place. */
export interface PointRows {
  readonly place: Pick<PlaceReader, 'read'>;
  /** Reads what a row says of its place, or says why not. */
  read(fields: readonly string[]): Refusal | null;
  /** Adds the row that was read last, and its place. */
  add(): void;
  data(): ImportedData;
}

/** Takes each row as a point with something to say of it. */
export function pointSink(table: TableImport, rows: PointRows): RowSink {
  return {
    take(fields) {
      const refusal = rows.read(fields) ?? rows.place.read(fields);
      if (refusal) return refusal;
      rows.add();
      table.took(fields);
      return null;
    },
    finish: () => table.finished(rows.data()),
  };
}
