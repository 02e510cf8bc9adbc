import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLACEMENT_OBJECTIVES, type PlacementProblem } from '../../../src/model/placement.ts';
import type { LedgerWarning, PlanTestProblem } from '../../../src/model/plan-findings.ts';
import { BASE_KINDS, COMPONENTS } from '../../../src/model/scenario.ts';
import type { EditProblem } from '../../../src/model/scenario-edit.ts';
import englishWords from '../../../src/ui/words/en.json' with { type: 'json' };
import frenchWords from '../../../src/ui/words/fr.json' with { type: 'json' };

const { map: enMap, measure: enMeasure, plan: en } = englishWords;
const { plan: fr } = frenchWords;

type Words = { readonly [key: string]: string | Words };

function flat(words: Words, prefix = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [path, text] of flat(value, `${prefix}${key}.`)) found.set(path, text);
  }
  return found;
}

const english = flat(en);
const french = flat(fr);
/** Words of other parts of the page that plans use too. */
const OTHERS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  measure: flat(enMeasure),
  map: flat({ help: enMap.help, tip: { ...enMap.tip, headquarters: '' } }),
};
const gaps = (text: string) => [...new Set(text.match(/\{\{\w+/g))].sort();
const singular = (words: ReadonlyMap<string, string>) =>
  [...new Set([...words.keys()].map(key => key.replace(/_(one|many|other)$/, '')))].sort();

describe('words of plans', () => {
  it('exist in both languages, with the same gaps', () => {
    expect(singular(french)).toEqual(singular(english));
    for (const [key, text] of english) expect(gaps(french.get(key) ?? ''), key).toEqual(gaps(text));
  });

  it('keep French punctuation on its line', () => {
    for (const [key, text] of french) {
      expect(text, key).not.toMatch(/[^\u00a0\u202f][;:?!%»](?=\s|$)|«[^\u00a0]/);
      expect(text, key).not.toContain("'");
    }
  });

  it('have all plural forms of French', () => {
    for (const key of french.keys()) {
      if (key.endsWith('_other')) expect(french.has(key.replace('_other', '_many')), key).toBe(true);
    }
  });

  it('answer every "why can\'t I?"', () => {
    const problems: Record<EditProblem, true> = {
      'not-a-place': true,
      'not-a-base': true,
      'in-the-sea': true,
      'on-another-base': true,
      'outside-area': true,
      'closes-before-opens': true,
      'no-scenario': true,
      failed: true,
    };
    const searches: Record<PlacementProblem, true> = {
      'no-candidates': true,
      'more-sites-than-candidates': true,
      'contradictory-rules': true,
      'no-demand': true,
      'no-people': true,
      'nothing-found': true,
      'search-failed': true,
    };
    const tests: Record<PlanTestProblem, true> = {
      'no-scenario': true,
      'no-split-day': true,
      'no-sites': true,
      'chosen-later': true,
      'no-later-incidents': true,
      'no-candidates': true,
      failed: true,
    };
    expect(Object.keys(en.problem).sort()).toEqual(Object.keys(problems).sort());
    expect(Object.keys(en.searchProblem).sort()).toEqual(Object.keys(searches).sort());
    expect(Object.keys(en.testProblem).sort()).toEqual(Object.keys(tests).sort());
  });

  it('name every warning, kind, component and objective', () => {
    const warnings: Record<LedgerWarning['warning'], true> = {
      'parent-overdrawn': true,
      'parent-strength-unknown': true,
      'parent-missing': true,
      'strength-unknown': true,
      'beyond-supply-limit': true,
      'stays-longer-than-planned': true,
    };
    expect(singular(flat(en.warning))).toEqual(Object.keys(warnings).sort());
    expect(Object.keys(en.kind)).toEqual([...BASE_KINDS]);
    expect(Object.keys(en.kindShort)).toEqual([...BASE_KINDS]);
    expect(Object.keys(en.component)).toEqual([...COMPONENTS]);
    expect(Object.keys(en.objective)).toEqual([...PLACEMENT_OBJECTIVES]);
    expect(Object.keys(en.objectiveNote)).toEqual([...PLACEMENT_OBJECTIVES]);
  });

  it('are all that the panel asks for', () => {
    const folder = 'src/ui/plan';
    const asked = readdirSync(folder)
      .flatMap(name => [...readFileSync(join(folder, name), 'utf8').matchAll(/\bt\(\s*'([^']+)'/g)])
      .map(match => match[1] ?? '');
    expect(asked.length).toBeGreaterThan(50);
    const exists = (words: ReadonlyMap<string, string>, key: string) =>
      words.has(key) || words.has(`${key}_other`);
    for (const key of asked) {
      const [namespace, name = ''] = key.split(':');
      const words = key.includes(':') ? OTHERS[namespace ?? ''] : english;
      expect(words && exists(words, key.includes(':') ? name : key), key).toBe(true);
    }
  });
});
