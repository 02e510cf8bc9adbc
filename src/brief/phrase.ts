import { type BriefLocale, isSingular } from './figures.ts';
import english from './words/en.json';
import french from './words/fr.json';

/** A sentence with `{gaps}`, or its singular and plural. */
type Template = string | { readonly one: string; readonly other: string };
export type PhraseKey = keyof typeof english;

const WORDS: Record<BriefLocale, Record<PhraseKey, Template>> = { en: english, fr: french };

/**
 * The words of `key` with its gaps filled in. `count` chooses between singular and plural where the phrase has both.
 * A gap without a value is a bug and throws, so that no sentence ever leaves with a hole.
 */
export function phrase(
  locale: BriefLocale,
  key: PhraseKey,
  values: Readonly<Record<string, string>> = {},
  count = 0,
): string {
  const template = WORDS[locale][key];
  const text =
    typeof template === 'string' ? template : isSingular(locale, count) ? template.one : template.other;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The phrase "${key}" needs a value for {${name}}`);
    return value;
  });
}
