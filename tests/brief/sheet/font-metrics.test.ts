import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontMetricsText } from '../../../scripts/font-metrics.ts';
import { fitted, measureText, wrapText } from '../../../src/brief/sheet/measure-text.ts';
import english from '../../../src/brief/sheet/words/en.json';
import french from '../../../src/brief/sheet/words/fr.json';

describe('the font metrics', () => {
  it('are those of the font that sheets are set in', () => {
    expect(JSON.parse(readFileSync('src/brief/sheet/font-metrics.json', 'utf8'))).toEqual(
      JSON.parse(fontMetricsText()),
    );
  });

  it('measure text as the sum of its letters', () => {
    expect(measureText('il', 10, 400)).toBeCloseTo(2.46 + 2.55, 6);
    expect(measureText('Éa', 10, 700)).toBeCloseTo(measureText('É', 10, 700) + measureText('a', 10, 700), 9);
    expect(measureText('ab', 10, 400, 1)).toBeCloseTo(measureText('ab', 10, 400) + 2, 9);
  });
});

describe('wrapText', () => {
  it('breaks at spaces but never at no-break spaces, and cuts only a word wider than a line', () => {
    const width = measureText('Morts : 12', 4, 400);
    expect(wrapText('Morts\u00a0: 12 aucun', 4, 400, width)).toEqual(['Morts\u00a0: 12', 'aucun']);
    const lines = wrapText('Rindfleischetikettierung', 4, 400, 12);
    expect(lines.join('')).toBe('Rindfleischetikettierung');
    for (const line of lines) expect(measureText(line, 4, 400)).toBeLessThanOrEqual(12);
  });

  it('shortens with an ellipsis only what does not fit', () => {
    expect(fitted('abc', 4, 400, 50)).toBe('abc');
    expect(fitted('abcdefghij', 4, 400, 10)).toMatch(/^abc.*…$/);
  });
});

describe('the words of sheets', () => {
  it('are the same phrases with the same gaps in both languages', () => {
    expect(Object.keys(french)).toEqual(Object.keys(english));
    const gaps = (words: unknown) => [...new Set(JSON.stringify(words).match(/\{\w+\}/g))].sort();
    for (const key of Object.keys(english) as (keyof typeof english)[]) {
      expect(gaps(french[key]), key).toEqual(gaps(english[key]));
    }
  });

  it('never let French punctuation stand at the start of a line', () => {
    expect(JSON.stringify(french)).not.toMatch(/ [;:?!%»]|« /);
  });
});
