import type { AreaOutline } from '../../model/place.ts';
import { type BriefLocale, listed } from '../figures.ts';

/**
 * The name of an outline in a language. Outlines of the world carry the numeric code of ISO 3166-1, which the language
 * data of the platform knows; Natural Earth's own names are English and abbreviated.
 */
export function countryName({ id, name }: AreaOutline, locale: BriefLocale): string {
  const code = /^world-atlas:(\d{3})$/.exec(id)?.[1];
  if (code === undefined) return name;
  const region = new Intl.Locale(`und-${code}`).region;
  if (region === undefined || /^\d/.test(region)) return name;
  return new Intl.DisplayNames([locale], { type: 'region' }).of(region) ?? name;
}

/** The names of an area of interest, or '' when there is none or too many to be named. */
export function areaName(area: readonly AreaOutline[], locale: BriefLocale): string {
  const names = [...new Set(area.map(outline => countryName(outline, locale)))].filter(name => name !== '');
  return names.length > 3 ? '' : listed(locale, names);
}
