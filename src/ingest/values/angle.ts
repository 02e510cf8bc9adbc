import { parseNumber } from './number.ts';
import { isTooLong } from './value-length.ts';

/** An angle in degrees; `axis` is known when a letter names the side (N, S, E, W, or French O for west). */
export interface Angle {
  readonly degrees: number;
  readonly axis: 'latitude' | 'longitude' | null;
}

const NUMBER = '(\\d+(?:[.,]\\d+)?)';
const DEGREE_MARK = '(?:°|º|˚|d(?:eg)?\\.?|:|\\s)';
const MINUTE_MARK = "(?:'|′|’|‘|m(?:in)?\\.?|:|\\s)";
const SECOND_MARK = "(?:\"|″|”|“|''|′′|’’|s(?:ec)?\\.?)";
const SEXAGESIMAL = new RegExp(
  `^([+-])?\\s*${NUMBER}\\s*(?:${DEGREE_MARK}\\s*(?:${NUMBER}\\s*(?:${MINUTE_MARK}\\s*(?:${NUMBER}\\s*${SECOND_MARK}?)?)?)?)?$`,
  'i',
);

/**
 * The angle written in a cell, or `null`: decimal degrees, or degrees, minutes and seconds with marks, letters, colons
 * or spaces between them (`4°22'00"N`, `N 4 22 0.5`, `4d22m`, `18:33:00 E`, `4°22,5' N`).
 */
export function parseAngle(text: string, decimalComma: boolean): Angle | null {
  const decimal = parseNumber(text, decimalComma);
  if (!Number.isNaN(decimal)) return { degrees: decimal, axis: null };
  if (isTooLong(text)) return null;
  const sided = sideOf(text.trim().replace(/^−/, '-'));
  const parts = SEXAGESIMAL.exec(sided.rest);
  if (!parts || (parts[1] !== undefined && sided.letter !== '')) return null;
  const degrees = partOf(parts[2]);
  const minutes = partOf(parts[3]);
  const seconds = partOf(parts[4]);
  if (minutes >= 60 || seconds >= 60) return null;
  if (parts[3] !== undefined && !Number.isInteger(degrees)) return null;
  if (parts[4] !== undefined && !Number.isInteger(minutes)) return null;
  const size = degrees + minutes / 60 + seconds / 3600;
  const negative = parts[1] === '-' || 'SWO'.includes(sided.letter || '-');
  return { degrees: negative ? -size : size, axis: axisOf(sided.letter) };
}

/** Splits off the letter of the side, before or after the numbers. */
function sideOf(text: string): { letter: string; rest: string } {
  const before = /^([NSEWO])\s*(?=[\d])/i.exec(text);
  if (before) return { letter: before[1].toUpperCase(), rest: text.slice(before[0].length).trim() };
  // A final s after a number is the side S only where no seconds are being marked: `4 22 00s` marks seconds.
  const after = /\s*([NSEWO])$/i.exec(text);
  if (!after || /m(?:in)?\s*\d+(?:[.,]\d+)?s$/.test(text)) return { letter: '', rest: text };
  return { letter: after[1].toUpperCase(), rest: text.slice(0, after.index).trim() };
}

function axisOf(letter: string): Angle['axis'] {
  if (letter === '') return null;
  return letter === 'N' || letter === 'S' ? 'latitude' : 'longitude';
}

function partOf(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(',', '.'));
}
