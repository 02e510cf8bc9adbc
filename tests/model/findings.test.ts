import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type DataState, unknownSpans } from '../../src/model/findings.ts';

it('tells every unknown month once, as what it is, and no known one', () => {
  const state = fc.constantFrom<DataState>('known', 'no-incident-data', 'no-deployment-data');
  fc.assert(
    fc.property(fc.array(state), months => {
      const told = months.map((): DataState => 'known');
      for (const { start, end, data } of unknownSpans(months)) {
        for (let index = start; index < end; index++) {
          expect(told[index]).toBe('known');
          told[index] = data;
        }
      }
      expect(told).toEqual(months);
    }),
  );
});

it('joins neighbouring months of which the same is unknown', () => {
  expect(unknownSpans(['no-incident-data', 'no-incident-data', 'known', 'no-deployment-data'])).toEqual([
    { start: 0, end: 2, data: 'no-incident-data' },
    { start: 3, end: 4, data: 'no-deployment-data' },
  ]);
});
