import { describe, expect, it } from 'vitest';
import englishWords from '../../src/ui/words/en.json' with { type: 'json' };
import frenchWords from '../../src/ui/words/fr.json' with { type: 'json' };

const { map: en } = englishWords;
const { map: fr } = frenchWords;

/** Keys with what is filled into them; French has a plural form more than English. */
function keys(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    if (key.endsWith('_many')) return [];
    if (typeof value !== 'string') return keys(value, `${path}${key}.`);
    const filled = [...value.matchAll(/\{\{(\w+)/g)].map(match => match[1]).sort();
    return [`${path}${key} ${[...new Set(filled)].join(' ')}`];
  });
}

describe('words of the map', () => {
  it('are the same in both languages, filled with the same values', () => {
    expect(keys(fr)).toEqual(keys(en));
  });

  it('keep French punctuation together', () => {
    expect(JSON.stringify(fr)).not.toMatch(/[^\u00a0\u202f"] ?(?<!")[;?!](?!")/u);
    expect(JSON.stringify(Object.values(fr).flatMap(value => JSON.stringify(value)))).not.toMatch(/\w :/u);
  });
});
