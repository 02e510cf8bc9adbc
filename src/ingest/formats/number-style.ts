/**
 * Whether a table writes decimals with a comma: more of the given columns' values do than write them with a point.
 * Values with blanks or several commas are something else.
 */
export function usesDecimalComma(
  samples: readonly (readonly string[])[],
  columns: readonly number[],
): boolean {
  let commas = 0;
  let points = 0;
  for (const row of samples) {
    for (const column of columns) {
      const value = (row[column] ?? '').trim();
      if (/^[+−-]?\d{1,8},\d+$/.test(value)) commas++;
      else if (/^[+−-]?\d{1,8}\.\d+$/.test(value)) points++;
    }
  }
  return commas > points;
}
