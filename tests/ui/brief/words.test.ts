import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MARKINGS, SHEET_LAYOUTS, SHEET_SIZES, TABLE_FORMATS } from '../../../src/model/sheet.ts';
import { EXPORT_FORMATS } from '../../../src/session/brief/brief-state.ts';
import { RELEASE_SWITCHES } from '../../../src/ui/brief/release-switches.ts';
import englishWords from '../../../src/ui/words/en.json' with { type: 'json' };
import frenchWords from '../../../src/ui/words/fr.json' with { type: 'json' };

const { brief: english } = englishWords;
const { brief: french } = frenchWords;

type Words = { readonly [key: string]: string | Words };

function flat(words: Words, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  );
}

const en = flat(english);
const fr = flat(french);
const gaps = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

/** Every static key that the files of Brief mode ask for. */
function asked(): readonly string[] {
  const folder = 'src/ui/brief';
  return readdirSync(folder)
    .filter(name => /\.tsx?$/.test(name))
    .flatMap(name => [...readFileSync(join(folder, name), 'utf8').matchAll(/\bt\('([^']+)'/g)])
    .map(match => match[1] ?? '');
}

describe('the words of Brief mode', () => {
  it('are there in both languages with the same gaps', () => {
    expect([...fr.keys()].filter(key => !key.endsWith('_many')).sort()).toEqual([...en.keys()].sort());
    for (const [key, text] of en) expect(gaps(fr.get(key) ?? ''), key).toEqual(gaps(text));
  });

  it('keep French punctuation on its line', () => {
    for (const [key, text] of fr) expect(text, key).not.toMatch(/ [;:?!%]|« | »/);
  });

  it('cover all that is asked for', () => {
    const wanted = [
      ...asked(),
      ...SHEET_LAYOUTS.flatMap(layout => [`layout.${layout}`, `layoutHint.${layout}`]),
      ...SHEET_SIZES.map(size => `size.${size}`),
      ...MARKINGS.map(marking => `marking.${marking}`),
      ...[...EXPORT_FORMATS, ...TABLE_FORMATS].map(format => `format.${format}`),
      ...RELEASE_SWITCHES.map(name => `switch.${name}`),
      ...RELEASE_SWITCHES.filter(name => name !== 'smallCounts').map(name => `reason.${name}`),
      ...['public', 'acled', 'own', 'exercise'].map(reason => `reason.smallCounts.${reason}`),
      ...['told', 'hidden'].map(counts => `release.nothing.${counts}`),
    ];
    expect(wanted.filter(key => !en.has(key) && !en.has(`${key}_other`))).toEqual([]);
  });
});
