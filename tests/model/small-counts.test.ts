import { describe, expect, it } from 'vitest';
import { smallCountReason, smallestCountOf, usualSmallestCount } from '../../src/model/small-counts.ts';
import type { SourceFormat } from '../../src/model/source.ts';

const source = (format: SourceFormat, exercise = false) => ({ format, exercise });

describe('whether small counts are told', () => {
  it.each([
    ['public incidents', [source('ucdp-ged'), source('geo-pko-2')], 'public', 1],
    [
      'public incidents beside own bases, which are drawn anyway',
      [source('ucdp-ged'), source('base-list')],
      'public',
      1,
    ],
    ['incidents that may not be passed on', [source('acled-2023'), source('geo-pko-2')], 'acled', 3],
    ["the mission's own list", [source('incident-list'), source('geo-pko-2')], 'own', 3],
    ['an exercise, played as if its list were the own one', [source('incident-list', true)], 'exercise', 3],
    ['invented rows in the shape of public ones', [source('ucdp-ged', true)], 'exercise', 3],
    ['mixed sources: the strictest', [source('ucdp-ged'), source('incident-list')], 'own', 3],
    ['mixed sources: the strictest', [source('acled-2018'), source('ucdp-ged')], 'acled', 3],
    ['no incidents yet', [source('geo-pko-2')], 'own', 3],
  ] as const)('follows %s', (_, sources, reason, count) => {
    expect(smallCountReason(sources)).toBe(reason);
    expect(usualSmallestCount(sources)).toBe(count);
    expect(smallestCountOf({ smallestCount: null }, sources)).toBe(count);
    expect(smallestCountOf({ smallestCount: 5 }, sources)).toBe(5);
  });
});
