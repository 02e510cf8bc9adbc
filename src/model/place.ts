import type { Locale } from '../units/locale.ts';
import type { OutlinePolygons } from './outlines.ts';

/** A named town, to say where something is. */
export interface Town {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** People; 0 where the source does not say. */
  readonly population: number;
}

/** The outline of a country or mission area, in the form of every outline. */
export interface AreaOutline {
  /** Unique among all outlines offered: `world-atlas:140`, `exercise:coast`. */
  readonly id: string;
  readonly name: string;
  readonly polygons: OutlinePolygons;
}

/** Languages in which places are named. */

const WINDS = {
  en: ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'],
  fr: ['N', 'NE', 'E', 'SE', 'S', 'SO', 'O', 'NO'],
} as const;

/**
 * Names before which French elides: those that begin with a vowel, but not with the half-vowels of « Yaoundé » and
 * « Ouagadougou », and the few with a mute h; names from languages that pronounce it keep « de » (« de Hambourg »).
 */
const ELIDING =
  /^(?:[aeiœæ]|o(?!u[aeiou])|ouest|u|y(?![aeiou])|h(?:abitation|aiti|ebron|elsinki|erbe|ermitage|ispan|onduras|onolulu|opital|otel))/;

/** "of Bria", « de Bria », « d’Ippy ». */
function ofPlace(locale: Locale, name: string): string {
  if (locale === 'en') return `of ${name}`;
  const bare = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return ELIDING.test(bare) ? `d’${name}` : `de ${name}`;
}

/** "from Bria", « de Bria », « d’Ippy »: what follows a distance. */
export function fromPlace(locale: Locale, name: string): string {
  return locale === 'en' ? `from ${name}` : ofPlace(locale, name);
}

/**
 * Where something is, seen from a place: "32 km E of Ippy", « 32 km à l’E d’Ippy ». `distance` is written already;
 * `bearingDegrees` runs clockwise from north, from the place.
 */
export function awayFromPlace(
  locale: Locale,
  distance: string,
  bearingDegrees: number,
  name: string,
): string {
  const wind = WINDS[locale][Math.round((((bearingDegrees % 360) + 360) % 360) / 45) % 8] ?? '';
  const towards = locale === 'en' ? wind : /^[EO]$/.test(wind) ? `à l’${wind}` : `au ${wind}`;
  return `${distance} ${towards} ${ofPlace(locale, name)}`;
}
