import { FATALITIES_UNKNOWN } from '../../model/incidents.ts';
import type { Noticed } from '../../model/noticed.ts';
import type { RefusalReason } from '../../model/problem.ts';
import type { Recipe } from '../../model/source.ts';
import { uint32At } from '../../units/at.ts';
import { fieldAt, LEFT_OUT, type Refusal, type RowSink } from '../row-sink.ts';
import { isBlank, ownCopy, parseCount } from '../values/cell.ts';
import { eventKey } from './event-key.ts';
import { countExcluded, type IncidentColumns } from './incident-columns.ts';
import type { PlaceReader } from './place-reader.ts';
import type { TableImport } from './table-format.ts';

/** What the rows of one format of incidents are, beyond what those of all of them are. */
export interface IncidentRows {
  /** Positions of the columns that incidents of any format have; -1: none. `dateEnd`: -1 too where one date is given. */
  readonly at: Readonly<Record<'id' | 'actor' | 'country' | 'division' | 'date' | 'dateEnd', number>>;
  readonly place: PlaceReader;
  /** Its ids are those of a dataset, and the same in every file of it. */
  readonly hasSharedIds: boolean;
  /** Whether a row is of violence at all, which is counted by what it is called. Left out: all are. */
  isInScope?(fields: readonly string[]): boolean;
  /** Reads dates, precision, kind, perpetrator and fatalities into the draft of the incidents, or says why not. */
  read(fields: readonly string[]): Refusal | null;
  /** What is to be told once all rows are read, besides remarks on single ones. */
  noticed?(): Partial<Noticed>;
  /** What the recipe is to say from now on. */
  settled?(): Partial<Recipe>;
}

/**
 * Takes rows as incidents: a row out of scope is left out, one that cannot be read is refused, one with a date far off
 * waits to be confirmed, and of rows with one id the first counts.
 */
export function incidentSink(table: TableImport, incidents: IncidentColumns, rows: IncidentRows): RowSink {
  const { at, place } = rows;
  const { draft, actors, countries, divisions } = incidents;
  const ids = new IdRegister();

  function isFarOff(fields: readonly string[], row: number): boolean {
    const { farDates } = table;
    const { start, end } = incidents;
    if (farDates.isUsual(start) && farDates.isUsual(end)) return false;
    const column = farDates.isUsual(start) && at.dateEnd >= 0 ? at.dateEnd : at.date;
    return farDates.leavesOut(row, fieldAt(fields, column));
  }

  return {
    take(fields, row) {
      if (rows.isInScope && !rows.isInScope(fields)) return LEFT_OUT;
      const refusal = place.read(fields) ?? rows.read(fields);
      if (refusal !== null) return refusal;
      if (isFarOff(fields, row)) return LEFT_OUT;
      const id = fieldAt(fields, at.id);
      if (!ids.add(id)) return table.refuse(fields, at.id, 'duplicate-id');
      if (draft.fatalitiesLow > draft.fatalitiesHigh) {
        table.remarks.add('low-above-high', row, `${draft.fatalitiesLow} > ${draft.fatalitiesHigh}`);
      }
      draft.latitude = place.latitude;
      draft.longitude = place.longitude;
      draft.actor = actors.numberOf(fieldAt(fields, at.actor));
      draft.country = countries.numberOf(fieldAt(fields, at.country));
      draft.division = divisions.numberOf(fieldAt(fields, at.division).trim());
      draft.sourceRow = row;
      if (rows.hasSharedIds) draft.eventKey = eventKey(id);
      incidents.push();
      table.took(fields);
      return null;
    },
    finish() {
      const columns = incidents.finish();
      const data = { role: 'incidents', incidents: columns } as const;
      return {
        ...table.finished(data, rows.noticed?.(), countExcluded(columns)),
        ...(rows.settled && { settled: rows.settled() }),
      };
    },
  };
}

/** Ids below this fit a map of bits of at most 8 MiB. */
const LARGEST_BIT = 2 ** 26;

/**
 * Remembers which event ids have been taken. Ids of open datasets are integers below a few million: those cost one bit
 * each; anything else is kept as text.
 */
export class IdRegister {
  private bits = new Uint32Array(1 << 15);
  private readonly texts = new Set<string>();

  /** Adds an id; false when it was there already. A blank id identifies nothing and is always new. */
  add(id: string): boolean {
    const number = smallInteger(id);
    if (number < 0) return this.addText(id.trim());
    const word = number >>> 5;
    if (word >= this.bits.length) this.grow(word);
    const bit = 1 << (number & 31);
    const bits = uint32At(this.bits, word);
    if ((bits & bit) !== 0) return false;
    this.bits[word] = bits | bit;
    return true;
  }

  private addText(id: string): boolean {
    if (id === '') return true;
    if (this.texts.has(id)) return false;
    this.texts.add(ownCopy(id));
    return true;
  }

  private grow(word: number): void {
    const grown = new Uint32Array(2 ** Math.ceil(Math.log2(word + 1)));
    grown.set(this.bits);
    this.bits = grown;
  }
}

/** The integer an id is, written without leading zeros, so that `007` and `7` stay two ids; -1 for any other text. */
function smallInteger(text: string): number {
  const length = text.length;
  if (length === 0 || length > 8 || (length > 1 && text.charCodeAt(0) === 48)) return -1;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value < LARGEST_BIT ? value : -1;
}

/** Why a count of fatalities cannot be taken; `null` when it can. */
export function fatalitiesReason(count: number): RefusalReason | null {
  if (Number.isNaN(count)) return 'fatalities-invalid';
  return count < 0 ? 'fatalities-negative' : null;
}

/** Fatalities that a source need not give: {@link FATALITIES_UNKNOWN} for a blank, NaN for what is no number. */
export function optionalFatalities(text: string, decimalComma: boolean): number {
  const count = parseCount(text, decimalComma);
  if (Number.isNaN(count)) return isBlank(text) ? FATALITIES_UNKNOWN : count;
  // -1 would pass for "unknown": whatever is negative is told apart from it.
  return count < 0 ? Number.NEGATIVE_INFINITY : count;
}
