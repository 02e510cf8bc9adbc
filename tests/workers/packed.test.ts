import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buffersOfPacked, pack, unpack } from '../../src/workers/packed.ts';

const long = (make: (index: number) => unknown) => Array.from({ length: 1500 }, (_, index) => make(index));

/** As a thread gets it: transferred and copied. */
const sent = <Value>(value: Value): Promise<Value> => {
  const packed = pack(value);
  return unpack(structuredClone(packed, { transfer: buffersOfPacked(packed) }));
};

it('brings long lists of numbers, gaps in them and texts across as they were', async () => {
  const findings = {
    cells: {
      cell: long(index => `85${index.toString(16)}`),
      distanceKm: long(index => (index % 7 === 0 ? null : index / 3)),
      coverage: [{ km: 25, nominal: long(index => index) }],
    },
    gaps: long(index => ({ name: `gap ${index}`, at: null })),
    lines: long(index => `two\nlines ${index}`),
    short: [1, null, 'x'],
    none: null,
  };
  expect(await sent(findings)).toEqual(findings);
});

it('lets the long lists go without copying them', () => {
  const { value, lists } = pack({ long: long(index => index), short: [1, 2] });
  expect(value).toEqual({ long: [], short: [1, 2] });
  expect(lists.map(({ path }) => path)).toEqual([['long']]);
});

it('brings any JSON across as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async value => {
      expect(await sent({ value })).toEqual({ value });
    }),
  );
});
