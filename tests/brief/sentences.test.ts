import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/brief/sentences.ts';
import english from '../../src/brief/words/en.json';
import french from '../../src/brief/words/fr.json';
import type { Findings } from '../../src/model/findings.ts';
import type { Locale } from '../../src/units/locale.ts';
import { golden } from '../fixtures/golden.ts';
import { atDistance, day, MINUSCA, nothing, small } from './findings-fixture.ts';

const NONE = { notLocated: 0, notDated: 0, outsideRecord: 0 };

const CASES: Readonly<Record<string, Findings>> = {
  'the published mission at 25 km': MINUSCA,
  'at 1 km': atDistance(MINUSCA, 1),
  'the period asked for starts before the record and ends in it': {
    ...MINUSCA,
    settings: { ...MINUSCA.settings, from: day(2013, 1, 1), to: day(2020, 12, 31) },
  },
  'one incident in many': small(300, [1, 0, 2, 1.2, 1], 4),
  'none near, some perhaps': small(12, [0, 0, 3, 0.4, 0], 9),
  'all of them': small(12, [12, 11, 12, 11.9, 30], 30),
  'one incident only, certainly near': small(1, [1, 1, 1, 1, 0]),
  'one incident only, near if its place is right': small(1, [1, 0, 1, 0.6, 0]),
  'one incident only, perhaps near': small(1, [0, 0, 1, 0.2, 0]),
  'one incident only, not near': small(1, [0, 0, 0, 0, 0]),
  'no base was active for most': {
    ...small(10, [2, 1, 3, 2, 0]),
    overall: { ...small(10, [2, 1, 3, 2, 0]).overall, medianKm: [null], p90Km: [null] },
  },
  'nothing near at a small distance': small(10, [0, 0, 0, 0, 0], 0, 0.5),
  'one of the selected is left out': {
    ...MINUSCA,
    counts: { ...MINUSCA.counts, selected: 407, excluded: { ...NONE, notLocated: 1 } },
  },
  'nothing loaded': { ...nothing(0, NONE), counts: { ...nothing(0, NONE).counts, taken: 0 } },
  'nothing selected': nothing(0, NONE),
  'no deployment record': nothing(7, { ...NONE, outsideRecord: 7 }, []),
  'one selected, nothing evaluated': nothing(1, { ...NONE, notDated: 1 }),
  'several selected, nothing evaluated': nothing(9, { notLocated: 1, notDated: 2, outsideRecord: 6 }),
};

function written(locale: Locale): string {
  return Object.entries(CASES)
    .map(([name, findings]) => {
      const lines = sentences(findings, locale).map(({ tone, text }) => `[${tone}] ${text}`);
      return [`# ${name}`, ...lines].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

describe('sentences', () => {
  it('reads as agreed in English', async () => {
    await expect(written('en')).toMatchFileSnapshot(golden('sentences.en.txt'));
  });

  it('reads as agreed in French', async () => {
    await expect(written('fr')).toMatchFileSnapshot(golden('sentences.fr.txt'));
  });

  it('says the headline of METHODS word for word', () => {
    const plain = sentences(MINUSCA, 'en').map(({ text }) => text.replaceAll('\u00a0', ' '));
    expect(plain[0]).toBe(
      '92 of 406 incidents (23 %; certainly 16 %, possibly 27 %) happened within 25 km of an active base.',
    );
  });

  it('has the same phrases with the same gaps in both languages', () => {
    expect(Object.keys(french)).toEqual(Object.keys(english));
    const gaps = (words: unknown) => [...new Set(JSON.stringify(words).match(/\{\w+\}/g))].sort();
    for (const key of Object.keys(english) as (keyof typeof english)[]) {
      expect(gaps(french[key]), key).toEqual(gaps(english[key]));
    }
  });

  it('never lets French punctuation stand at the start of a line', () => {
    expect(JSON.stringify(french)).not.toMatch(/ [;:?!%]/);
  });
});
