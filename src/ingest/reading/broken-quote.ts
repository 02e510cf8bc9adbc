import type { Refusal } from '../row-sink.ts';
import type { LineBreak } from './csv-layout.ts';

/** An error as Papa Parse reports it; `index` is where the text of the quoted cell starts. */
export interface QuoteError {
  readonly code: string;
  /** Index among the rows of this parse. */
  readonly row: number;
  readonly index: number;
}

/** A quote that was opened and never rightly closed. */
export interface BrokenQuote {
  readonly row: number;
  /** Where the text of the cell starts, in characters of the text parsed. */
  readonly cellStart: number;
}

/**
 * The first row with a quote that swallowed the lines after it. A stray quote within one line (`"the "boys" came"`)
 * is forgiven; one that comes after a line break inside a cell is the opening quote of some later cell, so the cell
 * was never closed. The rule looks at nothing but the row itself, so that a file gives the same rows wherever the
 * reading starts. `isComplete`: no text follows, so an open quote stays open.
 */
export function firstBrokenQuote(
  text: string,
  errors: readonly QuoteError[],
  lineBreak: LineBreak,
  isComplete: boolean,
): BrokenQuote | null {
  for (let first = 0; first < errors.length; ) {
    const { row, index } = errors[first];
    let last = first;
    let strays = 0;
    let isOpen = false;
    for (; last < errors.length && errors[last].index === index; last++) {
      if (errors[last].code === 'MissingQuotes') isOpen = true;
      else strays++;
    }
    const swallowedLines = strays > 0 && strayAfterLineBreak(text, index, strays, lineBreak);
    if (swallowedLines || (isOpen && isComplete)) return { row, cellStart: index };
    first = last;
  }
  return null;
}

/** Whether the last of the stray quotes of the cell at `cellStart` comes after a line break. */
function strayAfterLineBreak(text: string, cellStart: number, strays: number, lineBreak: LineBreak): boolean {
  const lineEnd = text.indexOf(lineBreak, cellStart);
  if (lineEnd === -1) return false;
  let quote = cellStart - 1;
  for (let seen = 0; seen < strays; ) {
    quote = text.indexOf('"', quote + 1);
    if (quote === -1 || quote > lineEnd) return quote !== -1;
    if (text[quote + 1] === '"') quote++;
    else seen++;
  }
  return false;
}

/** The refusal of a line whose quote in the given column is never closed. */
export function unclosedQuote(field: string, value: string): Refusal {
  return { field, value, reason: 'unclosed-quote' };
}
