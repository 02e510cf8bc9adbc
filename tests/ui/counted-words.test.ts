import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { phrase } from '../../src/brief/sentences.ts';
import { wordsOf } from '../../src/brief/sheet/words.ts';
import { LOCALES, type Locale } from '../../src/units/locale.ts';

type Words = { readonly [key: string]: string | Words };

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Words;

/** Paths of all words of a tree; the forms of a plural are one. */
function keysOf(words: Words, path = ''): readonly string[] {
  const keys = Object.entries(words).flatMap(([key, value]) => {
    if (typeof value === 'string') return [path + key.replace(/_(one|many|other)$/, '')];
    const isPlural = typeof value.one === 'string' && typeof value.other === 'string';
    return isPlural ? [path + key] : keysOf(value, `${path}${key}.`);
  });
  return [...new Set(keys)];
}

const pageWords = (locale: Locale) => read(`src/ui/words/${locale}.json`) as Record<string, Words>;

/** Every gap filled with one number, which is also what the plural goes by. */
const filled = (count: number) =>
  new Proxy<Record<string, string>>({}, { get: (_, key) => (key === 'scenario' ? 'X' : String(count)) });

/** All that the page and its sheets can say, with a number in every gap. */
function said(locale: Locale, count: number): readonly (readonly [key: string, text: string])[] {
  const say = wordsOf(locale);
  return [
    ...Object.entries(pageWords(locale)).flatMap(([namespace, words]) =>
      keysOf(words).map(key => {
        const text = String(i18next.t(key, { lng: locale, ns: namespace, count, skipInterpolation: true }));
        return [`${namespace}:${key}`, text.replaceAll(/\{\{[^}]*\}\}/g, String(count))] as const;
      }),
    ),
    ...keysOf(read(`src/brief/sheet/words/${locale}.json`)).map(
      key => [`sheet:${key}`, say(key as Parameters<typeof say>[0], filled(count), count)] as const,
    ),
    ...keysOf(read(`src/brief/words/${locale}.json`)).map(
      key =>
        [`brief:${key}`, phrase(locale, key as Parameters<typeof phrase>[1], filled(count), count)] as const,
    ),
  ];
}

/** What is counted, in the singular; words that are alike in both numbers cannot go wrong. */
const NOUNS = {
  en: 'incident|death|base|cell|row|file|sheet|site|town|place|candidate|corner|column|source|day|month|year|kilometre|location|person|presence|step|draw|area|change|country|actor|table|rule|event|filter|mission|version|map',
  fr: 'incident|base|cellule|ligne|fichier|feuille|site|ville|lieu|candidat|sommet|colonne|source|jour|année|an|kilomètre|personne|présence|étape|tirage|zone|changement|acteur|tableau|mort|règle|événement|filtre|mission|version|carte|habitant',
} as const;
const PLURAL = { en: '(?:s|es)', fr: '[sx]' } as const;
const SINGULAR_COUNTS = { en: [1], fr: [0, 1] } as const;

/** Never said with so few: one incident has words of its own, no population grid is of one person,
 * and thresholds, classes of strength and the refusals of which details are kept are more than one. */
const NEVER_ONE = new Set([
  'brief:coverage-some',
  'brief:coverage-none',
  'brief:coverage-all',
  'brief:fatalities',
  'brief:excluded',
  'sheet:few',
  'sheet:method-few',
  'sheet:gaps-few',
  'sheet:gaps-withheld',
  'sheet:strength-below-company',
  'sheet:strength-battalion',
  'sheet:plan-people',
  'map:legend.strength',
  'data:refused.kept',
]);
/** Percentages of all incidents, not counts of them. */
const SHARES = new Set(['measure:distance.value', 'measure:distance.caption']);
/** Says that people are given, not how many. */
const NO_COUNT = new Set(['plan:warning.parent-strength-unknown']);

beforeAll(async () => {
  const resources = Object.fromEntries(LOCALES.map(locale => [locale, pageWords(locale)]));
  await i18next.init({ resources, fallbackLng: false });
});

describe.each(LOCALES)('whatever is counted (%s)', locale => {
  it.each([0, 1, 2])('agrees with %i', count => {
    const isSingular = SINGULAR_COUNTS[locale].some(each => each === count);
    // An adjective may stand between the number and its noun.
    const before = `(?<![\\d.,:–-])\\b${count}[\\s\\u00a0\\u202f](?:[a-zà-ÿ-]+ )?`;
    const wrong = isSingular
      ? new RegExp(`${before}(?:(?:${NOUNS[locale]})${PLURAL[locale]}|people)(?![\\p{L}’])`, 'u')
      : new RegExp(`${before}(?:${NOUNS[locale]})(?![\\p{L}’])`, 'u');
    const faults = said(locale, count).filter(
      ([key, text]) =>
        wrong.test(text) && !(isSingular && NEVER_ONE.has(key)) && !SHARES.has(key) && !NO_COUNT.has(key),
    );
    expect(faults).toEqual([]);
  });
});
