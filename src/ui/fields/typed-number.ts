import type { Locale } from '../../session/state.ts';

/** A number as it stands in a field: without marks between thousands, which would be in the way of changing it. */
export function textOfNumber(value: number, decimals: number, locale: Locale): string {
  const text = String(keptNumber(value, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, decimals));
  return locale === 'fr' ? text.replace('.', ',') : text;
}

/**
 * Reads a number as either language of the page writes it, and as people write it all the same: with a decimal point or
 * comma, with or without blanks between thousands. In English a comma before three figures parts thousands. `null`: not
 * a number.
 */
export function typedNumber(text: string, locale: Locale): number | null {
  const dense = text.replace(/\s/g, '');
  if (locale === 'en' && /^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(dense))
    return Number(dense.replaceAll(',', ''));
  if (locale === 'en' && /,\d{3}/.test(dense)) return null;
  const plain = dense.replace(',', '.');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** The nearest number within bounds (both included) that has no more than the decimals given. */
export function keptNumber(value: number, minimum: number, maximum: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.min(Math.max(Math.round(value * scale) / scale, minimum), maximum);
}
