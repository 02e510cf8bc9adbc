import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { cellBoundary } from '../../../src/cartography/cell-boundary.ts';
import { baseAt } from '../../../src/map/plan/base-at.ts';
import { changedCells } from '../../../src/map/plan/changed-cells.ts';
import { hatchLines } from '../../../src/map/plan/hatching.ts';
import type { PlanBase } from '../../../src/map/plan/plan-scene.ts';
import { stepped } from '../../../src/map/plan/step.ts';

const CELL = '856a5a3bfffffff';

describe('hatching', () => {
  it('crosses a cell with as many parallel strokes as asked, all inside it', () => {
    const boundary = cellBoundary(CELL);
    const longitudes = boundary.filter((_, index) => index % 2 === 0);
    const latitudes = boundary.filter((_, index) => index % 2 === 1);
    const lines = hatchLines(boundary, 5);
    expect(lines).toHaveLength(5);
    for (const line of lines) {
      const [[x0, y0] = [0, 0], [x1, y1] = [0, 0]] = line;
      expect(y0 - x0).toBeCloseTo(y1 - x1, 9);
      for (const [x, y] of line) {
        expect(x).toBeGreaterThanOrEqual(Math.min(...longitudes) - 1e-9);
        expect(x).toBeLessThanOrEqual(Math.max(...longitudes) + 1e-9);
        expect(y).toBeGreaterThanOrEqual(Math.min(...latitudes) - 1e-9);
        expect(y).toBeLessThanOrEqual(Math.max(...latitudes) + 1e-9);
      }
    }
  });
});

describe('changed cells', () => {
  const change = {
    reachedFatalities: 0,
    exposedFatalities: 0,
    latitude: 0,
    longitude: 0,
    mgrs: '',
    town: null,
  };

  it('are framed when reached, hatched when exposed, and both when both', () => {
    const [reached, exposed, both] = changedCells([
      { ...change, cell: CELL, reachedIncidents: 2, exposedIncidents: 0 },
      { ...change, cell: CELL, reachedIncidents: 0, exposedIncidents: 1 },
      { ...change, cell: CELL, reachedIncidents: 2, exposedIncidents: 1 },
    ]);
    expect([reached?.reached !== null, reached?.exposed !== null]).toEqual([true, false]);
    expect([exposed?.reached !== null, exposed?.exposed !== null]).toEqual([false, true]);
    expect([both?.reached !== null, both?.exposed !== null]).toEqual([true, true]);
    expect(exposed?.exposed?.hatching.length).toBeGreaterThan(0);
  });
});

describe('a step of the keys', () => {
  const place = fc.record({
    latitude: fc.double({ min: -80, max: 80, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  const arrow = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight');

  it('is 1 km, with Shift 10 km, on the WGS84 ellipsoid', () => {
    fc.assert(
      fc.property(place, arrow, fc.boolean(), (from, key, large) => {
        const to = stepped(from, key, large);
        if (!to) throw new Error('an arrow key moves');
        const inverse = geographiclib.Geodesic.WGS84.Inverse(
          from.latitude,
          from.longitude,
          to.latitude,
          to.longitude,
        );
        expect(inverse.s12).toBeCloseTo(large ? 10_000 : 1000, 3);
      }),
    );
  });

  it('goes where the arrow points', () => {
    const from = { latitude: 5, longitude: 20 };
    expect(stepped(from, 'ArrowUp', false)?.latitude).toBeGreaterThan(5);
    expect(stepped(from, 'ArrowDown', false)?.latitude).toBeLessThan(5);
    expect(stepped(from, 'ArrowRight', false)?.longitude).toBeGreaterThan(20);
    expect(stepped(from, 'ArrowLeft', false)?.longitude).toBeLessThan(20);
    expect(stepped(from, 'Enter', false)).toBeNull();
  });
});

describe('taking hold of a base', () => {
  const drawn = (id: string, longitude: number, state: PlanBase['state'] = 'kept'): PlanBase => ({
    base: {
      id,
      name: id,
      latitude: 0,
      longitude,
      kind: 'company',
      strength: null,
      components: [],
      from: null,
      to: null,
      reachKm: null,
      parent: null,
      plannedDays: null,
      chosenOn: null,
    },
    state,
    reachKm: 25,
    ghost: null,
  });
  const project = (longitude: number, latitude: number) => [longitude, latitude] as const;

  it('takes the nearest within reach of the hand, and never one that is closed', () => {
    const bases = [drawn('closed', 1, 'closed'), drawn('near', 5), drawn('far', 12)];
    expect(baseAt(bases, project, [0, 0])?.base.id).toBe('near');
    expect(baseAt(bases, project, [11, 0])?.base.id).toBe('far');
    expect(baseAt(bases, project, [60, 0])).toBeNull();
  });

  it('takes the one drawn on top of two at one place', () => {
    expect(baseAt([drawn('under', 5), drawn('over', 5)], project, [5, 0])?.base.id).toBe('over');
  });
});
