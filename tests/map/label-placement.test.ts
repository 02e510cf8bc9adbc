import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelCandidate, type PlacedLabel, placeLabels } from '../../src/map/label-placement.ts';

const WIDTH = 6;
const identity = (x: number, y: number) => [x, y] as const;
const widthOf = (candidate: LabelCandidate) => candidate.text.length * WIDTH;

function candidate(text: string, longitude: number, latitude: number, index = 0): LabelCandidate {
  return { text, longitude, latitude, size: 12, gap: 5, symbol: 6, index };
}

describe('placing names', () => {
  it('puts a name at the right of its point, or where there is room', () => {
    expect(placeLabels([candidate('Aba', 100, 100)], [], identity, widthOf)[0]?.side).toBe('right');
    const beside = placeLabels([candidate('Aba', 100, 100)], [[114, 100, 12]], identity, widthOf);
    expect(beside[0]?.side).toBe('left');
  });

  it('leaves out what is out of sight and what has no room', () => {
    expect(placeLabels([candidate('Aba', 1, 1)], [], () => null, widthOf)).toEqual([]);
    const crowded = placeLabels([candidate('Aba', 100, 100)], [[101, 100, 60]], identity, widthOf);
    expect(crowded).toEqual([]);
  });

  it('names a base in spite of its own symbol', () => {
    expect(placeLabels([candidate('Base', 100, 100)], [[100, 100, 6]], identity, widthOf)).toHaveLength(1);
  });

  it('never lets two names overlap, and prefers the earlier', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 200 }) });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), points => {
        const candidates = points.map(({ x, y }, index) => candidate(`Town ${index}`, x, y, index));
        const placed = placeLabels(candidates, [], identity, widthOf);
        if (points.length > 0) expect(placed[0]?.index).toBe(0);
        const boxes = placed.map(box);
        boxes.forEach((one, index) => {
          for (const other of boxes.slice(index + 1)) expect(apart(one, other)).toBe(true);
        });
      }),
    );
  });
});

function box(label: PlacedLabel): readonly [number, number, number, number] {
  const width = widthOf(label);
  const half = label.size * 0.6;
  const { longitude: x, latitude: y, gap } = label;
  const left = { right: x + gap, left: x - gap - width, above: x - width / 2, below: x - width / 2 }[
    label.side
  ];
  const top = { right: y - half, left: y - half, above: y - gap - 2 * half, below: y + gap }[label.side];
  return [left, top, left + width, top + 2 * half];
}

function apart(one: readonly number[], other: readonly number[]): boolean {
  const [l1 = 0, t1 = 0, r1 = 0, b1 = 0] = one;
  const [l2 = 0, t2 = 0, r2 = 0, b2 = 0] = other;
  const tiny = 1e-6;
  return r1 <= l2 + tiny || r2 <= l1 + tiny || b1 <= t2 + tiny || b2 <= t1 + tiny;
}
