import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeTurns, nextPart, type Turns, taken } from '../../src/ui/measure/turns.ts';

/** Lets parts take values until all have the last one; every value is offered for one turn, the last for as long as needed. */
function serve(parts: number, values: readonly string[]): Turns<string> {
  let turns = beforeTurns<string>(parts);
  for (const value of values) {
    const part = nextPart(turns, value);
    if (part !== null) turns = taken(turns, part, value);
  }
  return turns;
}

describe('parts that take a value in turn', () => {
  it('is taken from the first to the last, and then no more', () => {
    let turns = beforeTurns<string>(3);
    const order: (number | null)[] = [];
    for (let turn = 0; turn < 4; turn++) {
      const part = nextPart(turns, 'a');
      order.push(part);
      if (part !== null) turns = taken(turns, part, 'a');
    }
    expect(order).toEqual([0, 1, 2, null]);
    expect(turns.values).toEqual(['a', 'a', 'a']);
  });

  it('begins where it was interrupted, so that every part has its turn while values keep coming', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), parts => {
        const values = Array.from({ length: parts }, (_, turn) => `value ${turn}`);
        expect(serve(parts, values).values).toEqual(values);
      }),
    );
  });

  it('comes to the newest value everywhere, whatever came before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.string(), { maxLength: 20 }),
        (parts, before) => {
          const newest = Array.from({ length: parts }, () => 'newest');
          expect(serve(parts, [...before, ...newest]).values).toEqual(newest);
        },
      ),
    );
  });
});
