/**
 * Whether a cell says nothing. Statistical packages write `NA` and spreadsheets `#N/A` where people leave a blank;
 * `unknown` counts too, because no number or date can be read from it.
 */
export function isBlank(text: string): boolean {
  if (text === '') return true;
  if (text.length > 12) return text.trim() === '';
  return /^\s*(?:|-+|n\/?a|#n\/a|nan|null|none|unknown|inconnue?)\s*$/i.test(text);
}
