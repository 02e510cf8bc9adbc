import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const WORDS = 'src/ui/words';
const NAMESPACES = ['common', 'measure', 'project', 'time'];

type Words = { readonly [key: string]: string | Words };

function read(locale: string, namespace: string): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (words: Words, path: string) => {
    for (const [key, value] of Object.entries(words)) {
      if (typeof value === 'string') flat.set(path + key, value);
      else walk(value, `${path}${key}.`);
    }
  };
  const words = JSON.parse(readFileSync(join(WORDS, `${locale}.json`), 'utf8')) as Record<string, Words>;
  const those = words[namespace];
  if (!those) throw new Error(`There are no words of ${namespace} in ${locale}.json`);
  walk(those, '');
  return flat;
}

/** Every static key that the sources of a folder ask for. */
function asked(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .flatMap(name => [...readFileSync(join(folder, name), 'utf8').matchAll(/\bt\('([^']+)'/g)])
    .map(match => match[1] ?? '');
}

const gaps = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();

describe.each(NAMESPACES)('words of %s', namespace => {
  const english = read('en', namespace);
  const french = read('fr', namespace);

  it('exist in both languages, with the same gaps', () => {
    // French has a plural form for millions that English has not.
    const keys = [...french.keys()].filter(key => !key.endsWith('_many'));
    expect(keys.sort()).toEqual([...english.keys()].sort());
    for (const [key, text] of english) expect(gaps(french.get(key) ?? ''), key).toEqual(gaps(text));
  });

  it('keep French punctuation on its line', () => {
    for (const [key, text] of french) expect(text, key).not.toMatch(/ [;:?!%]|« | »/);
  });

  it('have all plural forms of French', () => {
    for (const key of french.keys()) {
      if (key.endsWith('_other')) expect(french.has(key.replace('_other', '_many')), key).toBe(true);
    }
  });
});

describe.each([
  ['src/ui/shell', ['common', 'project', 'data']],
  ['src/ui/measure', ['measure']],
  ['src/ui/time', ['time']],
  ['src/ui/parts', ['common']],
])('%s', (folder, namespaces) => {
  it('asks only for words that exist', () => {
    const exists = (key: string) => {
      const [namespace, named] = key.split(':');
      const among = named === undefined ? namespaces : [namespace ?? ''];
      return among.some(each => {
        const words = read('en', each);
        return words.has(named ?? key) || words.has(`${named ?? key}_other`);
      });
    };
    expect(asked(folder).filter(key => !exists(key))).toEqual([]);
  });
});
