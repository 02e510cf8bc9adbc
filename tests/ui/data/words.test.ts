import { describe, expect, it } from 'vitest';
import { REFUSAL_REASONS } from '../../../src/model/problem.ts';
import { COLUMN_ROLES, FILE_PROBLEMS, SOURCE_FORMATS, TEXT_ENCODINGS } from '../../../src/model/source.ts';
import { NOTICE_KEYS } from '../../../src/session/notices.ts';
import englishWords from '../../../src/ui/words/en.json' with { type: 'json' };
import frenchWords from '../../../src/ui/words/fr.json' with { type: 'json' };

const { data: enData, notices: enNotices, problems: enProblems } = englishWords;
const { data: frData, notices: frNotices, problems: frProblems } = frenchWords;

const NAMESPACES = [
  { namespace: 'data', en: enData, fr: frData },
  { namespace: 'notices', en: enNotices, fr: frNotices },
  { namespace: 'problems', en: enProblems, fr: frProblems },
];

type Sentence = readonly [key: string, text: string];

/** All sentences with their dotted keys; plural forms, which differ between languages, are folded into one key. */
function sentences(words: object, prefix = ''): readonly Sentence[] {
  return Object.entries(words).flatMap(([key, value]): readonly Sentence[] => {
    const path = `${prefix}${key.replace(/_(one|many|other)$/, '')}`;
    return typeof value === 'string' ? [[path, value]] : sentences(value, `${path}.`);
  });
}

const keys = (words: object) => [...new Set(sentences(words).map(([key]) => key))].sort();
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort();

describe.each(NAMESPACES)('words of $namespace', ({ en, fr }) => {
  it('has the same keys in both languages', () => {
    expect(keys(fr)).toEqual(keys(en));
  });

  it('fills the same values into both languages', () => {
    const french = new Map(sentences(fr));
    for (const [key, text] of sentences(en)) {
      expect([key, placeholders(french.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it('keeps French signs from standing alone at the start of a line', () => {
    for (const [key, text] of sentences(fr)) {
      expect(text, key).not.toMatch(/[^\u00a0][;:!?%»](?=\s|$)|«[^\u00a0]/);
      expect(text, key).not.toContain("'");
    }
  });
});

it('has a sentence for every way in which a file cannot be read', () => {
  expect(Object.keys(enProblems.file).sort()).toEqual([...FILE_PROBLEMS].sort());
});

it('has a sentence for every reason to refuse a row', () => {
  expect(Object.keys(enProblems.refusal).sort()).toEqual([...REFUSAL_REASONS].sort());
});

it('has a sentence for everything that the session can have to say', () => {
  expect(keys(enNotices)).toEqual([...NOTICE_KEYS].sort());
});

it('names every format, column role and encoding', () => {
  expect(Object.keys(enData.format).sort()).toEqual([...SOURCE_FORMATS].sort());
  expect(Object.keys(enData.columnRole).sort()).toEqual([...COLUMN_ROLES].sort());
  expect(Object.keys(enData.encodings).sort()).toEqual([...TEXT_ENCODINGS].sort());
});
