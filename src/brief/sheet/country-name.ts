import type { AreaOutline } from '../../model/place.ts';
import type { BriefLocale } from '../figures.ts';

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

/** What sources call countries where the language data of the platform have another English name, without accents. */
const SPELLINGS: Readonly<Record<string, string>> = {
  'dr congo': 'CD',
  'democratic republic of congo': 'CD',
  'democratic republic of the congo': 'CD',
  'republic of congo': 'CG',
  congo: 'CG',
  'ivory coast': 'CI',
  burma: 'MM',
  palestine: 'PS',
  'bosnia-herzegovina': 'BA',
  turkey: 'TR',
};

/** The two letters of each country by its English name, in small letters and without accents. */
let codes: ReadonlyMap<string, string> | null = null;

function codeByName(): ReadonlyMap<string, string> {
  if (codes) return codes;
  const english = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const found = letters.flatMap(first =>
    letters.flatMap((second): [string, string][] => {
      const name = english.of(first + second);
      return name === undefined ? [] : [[plain(name), first + second]];
    }),
  );
  codes = new Map([...found, ...Object.entries(SPELLINGS)]);
  return codes;
}

function plain(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
}

/**
 * A country in a language, from what a source of incidents calls it: UCDP adds former names in brackets. A name that is
 * not known is left as the source has it.
 */
export function countryOfSource(spelling: string, locale: BriefLocale): string {
  const known = codeByName();
  const code = known.get(plain(spelling)) ?? known.get(plain(spelling.replace(/\s*\([^)]*\)$/, '')));
  if (code === undefined) return spelling;
  return (
    OWN_NAMES[code]?.[locale] ?? new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? spelling
  );
}
