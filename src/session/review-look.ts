import type { Inspection, Recipe } from '../model/source.ts';

/** The part of a file that was looked at (a sheet, or a file of a zip), and how its text was taken. */
export type Look = Pick<Recipe, 'entry' | 'encoding' | 'delimiter'>;

/** Whether a corrected recipe wants the file looked at afresh: another part or layout can have other columns. */
export function isOtherLook(recipe: Recipe, looked: Look | null): boolean {
  if (looked === null) return true;
  const hasOtherEntry = recipe.entry !== null && recipe.entry !== looked.entry;
  const isText = recipe.container === 'csv' || recipe.container === 'zip';
  const hasOtherText = recipe.encoding !== looked.encoding || recipe.delimiter !== looked.delimiter;
  return hasOtherEntry || (isText && hasOtherText);
}

/** Whether what the user has said of the columns still holds after another look. */
export function hasSameColumns(before: Inspection, now: Inspection): boolean {
  const headers = ({ columns }: Inspection) => JSON.stringify(columns.map(column => column.header));
  return headers(before) === headers(now) && before.recipe.entry === now.recipe.entry;
}
