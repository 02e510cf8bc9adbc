import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createArena } from '../../src/analysis/arena.ts';
import { indicesUpTo } from '../../src/analysis/columns.ts';
import { radixOrder } from '../../src/analysis/radix-order.ts';

/** Small keys share digits, so that ties and passes without work occur. */
const anyKey = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 0xffffffff }));

it('orders as a stable sort by the keys does, call after call in the same memory', () => {
  const arena = createArena();
  fc.assert(
    fc.property(fc.array(anyKey), keys => {
      const order = radixOrder(Uint32Array.from(keys), indicesUpTo(keys.length), arena);
      expect([...order]).toEqual([...keys.keys()].sort((a, b) => keys[a] - keys[b]));
    }),
  );
});
