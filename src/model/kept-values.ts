import * as z from 'zod/mini';
import { FIRST_DAY, LAST_DAY } from '../units/day.ts';
import { HALF_TURN_DEGREES, wrappedLongitude } from '../units/longitude.ts';

/** Longer names fit on no line of the page or of a sheet; what is beyond is cut off. */
const LONGEST_NAME = 200;
/** Some three pages; what is beyond is cut off. */
const LONGEST_NOTE = 10_000;
/** As long as any cell of a table may be: actors, countries and headers are kept as their source spells them. */
const LONGEST_WORD = 1_000_000;
/** Room for the name of an entry in a zip, which has at most 65,535 bytes (APPNOTE 6.3.10, section 4.4.10). */
const LONGEST_ID = 70_000;
/** More than anyone can choose from a list, and few enough to be read at once. */
const MOST_CHOSEN = 100_000;
/** As much as a column of 32 bits holds, and so as any file can say. */
const MOST_COUNTED = 2_147_483_647;

const CONTROL_CHARACTERS = /\p{Cc}+/gu;
const LONE_SURROGATES = /\p{Cs}/gu;

/** A name as it is kept: on one line, without blanks around it, cut where it is longer than {@link LONGEST_NAME}. */
export function keptName(text: string): string {
  return cut(wellFormed(text).replace(CONTROL_CHARACTERS, ' ').trim(), LONGEST_NAME).trim();
}

/** The one name of a meridian under which it is kept. */
export function keptMeridian(degrees: number): number {
  const wrapped = wrappedLongitude(degrees);
  return wrapped === HALF_TURN_DEGREES ? -HALF_TURN_DEGREES : wrapped;
}

/** Half a pair of surrogates would come back from a file as another character. */
function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATES, '\ufffd');
}

function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cutText = text.slice(0, longest);
  return /[\ud800-\udbff]$/.test(cutText) ? cutText.slice(0, -1) : cutText;
}

export const keptDay = z.int().check(z.minimum(FIRST_DAY), z.maximum(LAST_DAY));
export const keptLatitude = z.number().check(z.minimum(-90), z.maximum(90));
/** Degrees east: whatever number of turns it is given with, it is kept in [-180, 180). */
export const keptLongitude = z
  .number()
  .check(z.overwrite(keptMeridian), z.minimum(-HALF_TURN_DEGREES), z.lt(HALF_TURN_DEGREES));
/** People or fatalities: whole. */
export const keptCount = z.int().check(z.minimum(0), z.maximum(MOST_COUNTED));
export const keptId = z.string().check(z.minLength(1), z.maxLength(LONGEST_ID));
export const nameOrNone = z.string().check(z.overwrite(keptName));
export const nameNeeded = z.string().check(z.overwrite(keptName), z.minLength(1));
/** Lines of text, as they are typed. */
export const keptNote = z.string().check(z.overwrite(text => cut(wellFormed(text), LONGEST_NOTE)));
/** A word of a source, to be found there again: as it is spelt. */
export const sourceWord = z.string().check(z.overwrite(wellFormed), z.maxLength(LONGEST_WORD));

/** What someone has chosen from a list. */
export function chosen<Item extends z.core.$ZodType>(item: Item) {
  return z.array(item).check(z.maxLength(MOST_CHOSEN));
}

/** Why items cannot be one list; `null` when they can: one id for two things would make them one. */
export function listProblem(
  items: readonly { readonly id: string }[],
  most: number,
): 'too-many' | 'repeated-id' | null {
  if (items.length > most) return 'too-many';
  return new Set(items.map(({ id }) => id)).size === items.length ? null : 'repeated-id';
}

/** A list of things with ids of their own, at most so many. */
export function ownedList<Item extends z.core.$ZodType<{ readonly id: string }>>(item: Item, most: number) {
  return z.array(item).check(z.refine(items => listProblem(items as { id: string }[], most) === null));
}
