import { boundsOfOutlines, type MapBounds } from '../../model/cartography/map-bounds.ts';
import type { AreaOutline } from '../../model/place.ts';
import { type BriefLocale, listed } from '../figures.ts';

/** Short names of the United Nations (UNTERM) where the language data of the platform have others. */
const OWN_NAMES: Readonly<Record<string, Readonly<Record<BriefLocale, string>>>> = {
  CD: { en: 'Democratic Republic of the Congo', fr: 'République démocratique du Congo' },
  CG: { en: 'Congo', fr: 'Congo' },
  MM: { en: 'Myanmar', fr: 'Myanmar' },
  PS: { en: 'State of Palestine', fr: 'État de Palestine' },
};

/**
 * The name of an outline in a language. Outlines of the world carry the numeric code of ISO 3166-1, which the language
 * data of the platform knows; Natural Earth's own names are English and abbreviated.
 */
export function countryName({ id, name }: AreaOutline, locale: BriefLocale): string {
  const code = /^world-atlas:(\d{3})$/.exec(id)?.[1];
  if (code === undefined) return name;
  const region = new Intl.Locale(`und-${code}`).region;
  if (region === undefined || /^\d/.test(region)) return name;
  return (
    OWN_NAMES[region]?.[locale] ?? new Intl.DisplayNames([locale], { type: 'region' }).of(region) ?? name
  );
}

/**
 * The names of an area of interest, or '' when there is none or too many to be named. An outline inside another, such
 * as a province of a country that is chosen too, adds nothing.
 */
export function areaName(area: readonly AreaOutline[], locale: BriefLocale): string {
  const bounded = area.map(outline => ({ outline, bounds: boundsOfOutlines([outline]) }));
  const outer = bounded.filter(
    ({ bounds }) => !bounded.some(other => bounds && other.bounds && isInside(bounds, other.bounds)),
  );
  const names = [...new Set(outer.map(({ outline }) => countryName(outline, locale)))].filter(
    name => name !== '',
  );
  return names.length > 3 ? '' : listed(locale, names);
}

function isInside(one: MapBounds, other: MapBounds): boolean {
  if (one === other) return false;
  const isWithin =
    one.west >= other.west && one.east <= other.east && one.south >= other.south && one.north <= other.north;
  const isSame = one.west === other.west && one.east === other.east && one.south === other.south;
  return isWithin && !isSame;
}
