import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptHere, pack, transferable, unpack, unpackInTurns } from '../../src/workers/wire.ts';

const long = (make: (index: number) => unknown) => Array.from({ length: 1500 }, (_, index) => make(index));

/** As a thread gets it: transferred and copied. */
const sent = <Value>(value: Value): Promise<Value> => {
  const packed = pack(value);
  return unpackInTurns(structuredClone(packed, { transfer: transferable(packed) }));
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

it('leaves what has no long lists as it is, and numbers that are none among the numbers', () => {
  const value = { short: [1, { deep: ['x'] }], file: new File([], 'a.csv'), at: new Float64Array(2) };
  expect(pack(value)).toEqual({ value, lists: [] });
  expect(pack(value).value).toBe(value);
  const odd = { long: long(index => (index === 7 ? Number.NaN : index)) };
  expect(pack(odd).lists).toEqual([]);
});

it('brings a list across that is the value itself', () => {
  const list = long(index => index);
  expect(unpack(pack(list))).toEqual(list);
});

it('names each buffer in a value once, and none that the sender keeps', () => {
  const shared = new Float64Array(4);
  const own = new Uint8Array(2);
  const value = { a: [{ b: shared }], c: shared.subarray(1), d: own, e: [own.buffer, null, 'x'] };
  expect(transferable(value)).toEqual([shared.buffer, own.buffer]);
  keptHere({ shared });
  expect(transferable(value)).toEqual([own.buffer]);
});

it('brings any JSON across as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async value => {
      expect(await sent({ value })).toEqual({ value });
    }),
  );
});
