/** Stands in every row of invented data and, as long as such data is loaded, on the page and on every export. */
export const EXERCISE_STAMP = 'EXERCISE DATA - NOT REAL';
