import type { Locale } from '../../units/locale.ts';
import { isSingular } from '../figures.ts';
import english from './words/en.json';
import french from './words/fr.json';

/** Words with `{gaps}`, or their singular and plural. */
type Template = string | { readonly one: string; readonly other: string };
export type WordKey = keyof typeof english;

const WORDS: Readonly<Record<Locale, Readonly<Record<WordKey, Template>>>> = { en: english, fr: french };

/** Says a word of the sheet in the sheet's language. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string>>, count?: number) => string;

/**
 * The words of a language. `count` chooses between singular and plural. A gap without a value is a bug and throws, so
 * that no sheet leaves with a hole.
 */
export function wordsOf(locale: Locale): Say {
  return (key, values = {}, count = 0) => {
    const template = WORDS[locale][key];
    const text =
      typeof template === 'string' ? template : isSingular(locale, count) ? template.one : template.other;
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The words "${key}" need a value for {${name}}`);
      return value;
    });
  };
}
