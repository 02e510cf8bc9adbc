import { describe, expect, it } from 'vitest';
import { outlineKind } from '../../src/cartography/outline-kind.ts';
import { basemapLayers, roleOf } from '../../src/map/basemap-style.ts';
import { outlinesLayer, waterLayer } from '../../src/map/layers/outlines.ts';
import { outlineStyle } from '../../src/map/outline-style.ts';
import { packed } from '../fixtures/outlines.ts';

const polygon = packed([[[[0, 0]], [[1, 1]]]]);
const line = { ...polygon, kind: 'lines' } as const;

describe('loaded outlines', () => {
  it.each([
    ['coast', 'coast'],
    ['provinces', 'province'],
    ['admin-1', 'province'],
    ['rivers', 'river'],
    ['roads', 'road'],
    ['disputed boundaries', 'disputed'],
    ['admin_0_boundary_disputed', 'disputed'],
    ['lakes', 'lake'],
    ['', 'other'],
  ])('take "%s" for %s', (layer, kind) => {
    expect(outlineKind({ name: '', layer, geometry: line })).toBe(kind);
  });

  it('of water are lakes where they are polygons', () => {
    expect(outlineKind({ name: '', layer: 'rivers', geometry: polygon })).toBe('lake');
  });

  it('dash disputed boundaries in a neutral grey in both themes', () => {
    for (const theme of ['light', 'dark'] as const) {
      const { colour, dashed } = outlineStyle('disputed', theme);
      expect(dashed).toBe(true);
      expect(Math.max(...colour.slice(0, 3)) - Math.min(...colour.slice(0, 3))).toBeLessThan(16);
    }
  });

  it('are filled with their holes, and every ring is a line', () => {
    const [lake] = waterLayer([{ name: '', layer: 'lakes', geometry: polygon }], 'light').props
      .data as readonly unknown[];
    expect(lake).toEqual({ positions: Float64Array.of(0, 0, 1, 1), holeIndices: [2] });
    const lines = outlinesLayer([{ name: '', layer: 'lakes', geometry: polygon }], 'light').props.data;
    expect(lines).toMatchObject([{ path: Float64Array.of(0, 0) }, { path: Float64Array.of(1, 1) }]);
  });
});

describe("a user's basemap", () => {
  it('knows the layers of common tile schemas', () => {
    expect(roleOf('earth')).toBe('land');
    expect(roleOf('transportation')).toBe('road');
    expect(roleOf('water_polygons')).toBe('water');
    expect(roleOf('boundaries')).toBe('boundary');
    expect(roleOf('place_labels')).toBe('hidden');
    expect(roleOf('water_name')).toBe('hidden');
    expect(roleOf('unheard of')).toBe('other');
  });

  it('draws land under water under roads, and no names', () => {
    const layers = basemapLayers(
      'b',
      { type: 'vector', layers: ['roads', 'places', 'water', 'earth'] },
      'light',
    );
    expect(layers.map(({ id }) => id)).toEqual([
      'basemap-earth-fill',
      'basemap-earth-line',
      'basemap-water-fill',
      'basemap-water-line',
      'basemap-roads-line',
    ]);
  });

  it('draws raster tiles as they are', () => {
    expect(basemapLayers('b', { type: 'raster', layers: [] }, 'dark')).toMatchObject([{ type: 'raster' }]);
  });
});
