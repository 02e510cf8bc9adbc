import type { Sheet } from '../../model/sheet.ts';

/** What goes into one document: at least one sheet. */
export type Sheets = readonly [Sheet, ...Sheet[]];
