import { expect, it } from 'vitest';
import { geodesicRing } from '../../src/cartography/ring.ts';
import { ringRound } from '../../src/map/ring-round.ts';

it('makes a ring once for a place and a distance, however the place is handed over', () => {
  const ring = ringRound({ latitude: 5.76, longitude: 20.67 }, 25);
  expect(ring).toEqual(geodesicRing(5.76, 20.67, 25));
  expect(ringRound({ latitude: 5.76, longitude: 20.67 }, 25)).toBe(ring);
  expect(ringRound({ latitude: 5.76, longitude: 20.67 }, 50)).not.toBe(ring);
  expect(ringRound({ latitude: 5.77, longitude: 20.67 }, 25)).toEqual(geodesicRing(5.77, 20.67, 25));
});

it('is right also after so many others that rings are forgotten', () => {
  for (let place = 0; place < 2100; place++) ringRound({ latitude: place / 100, longitude: 0 }, 1);
  expect(ringRound({ latitude: 1, longitude: 0 }, 1)).toEqual(geodesicRing(1, 0, 1));
});
