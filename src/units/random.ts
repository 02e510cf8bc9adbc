import { entryAt } from './at.ts';
/**
 * Random numbers, at least 0 and below 1, the same ones for the same seed (mulberry32, Tommy Ettinger, public domain).
 * Integer arithmetic only, so that every machine draws the same numbers.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** So many different whole numbers from 0 up to below `below`, each set of them as likely as any other. */
export function drawDistinct(random: () => number, below: number, count: number): readonly number[] {
  const order = Array.from({ length: below }, (_, index) => index);
  const drawn = Math.min(count, below);
  for (let place = 0; place < drawn; place++) {
    const other = place + Math.floor(random() * (below - place));
    const drawnHere = entryAt(order, other);
    order[other] = entryAt(order, place);
    order[place] = drawnHere;
  }
  return order.slice(0, drawn);
}
