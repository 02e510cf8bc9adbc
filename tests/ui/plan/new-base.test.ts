import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/ui/format.ts';
import { nearestTo, newBase, newBaseName } from '../../../src/ui/plan/new-base.ts';
import { readBack, signed } from '../../../src/ui/plan/plan-figures.ts';

const TOWN = { name: 'Kouango', latitude: 4.99, longitude: 19.97, population: 10_000 };

describe('a new base', () => {
  it('is called after its kind and the town near by, never as another', () => {
    const at = { latitude: 5, longitude: 20 };
    expect(newBaseName('TOB', at, [TOWN], [])).toBe('TOB Kouango');
    expect(newBaseName('TOB', at, [TOWN], [{ name: 'TOB Kouango' }])).toBe('TOB Kouango 2');
    expect(newBaseName('TOB', { latitude: 8, longitude: 20 }, [TOWN], [])).toBe('TOB 1');
    expect(newBaseName('TOB', at, [], [{ name: 'TOB 1' }])).toBe('TOB 2');
  });

  it('starts under the nearest base that is not temporary itself and stays', () => {
    const at = { latitude: 5, longitude: 20 };
    const company = { ...newBase('company', 'far', { latitude: 6, longitude: 20 }, []), id: 'far' };
    const closing = { ...company, id: 'closing', latitude: 5.1, to: 10 };
    const temporary = { ...newBase('temporary', 'near', { latitude: 5.01, longitude: 20 }, []), id: 'near' };
    expect(newBase('temporary', 'new', at, [company, closing, temporary]).parent).toBe('far');
    expect(newBase('company', 'new', at, [company]).parent).toBeNull();
    expect(newBase('police', 'new', at, []).components).toEqual(['police']);
    expect(newBase('temporary', 'new', at, []).strength).toBeNull();
  });

  it('finds what is nearest across the antimeridian', () => {
    const west = { latitude: 0, longitude: -179.9 };
    const east = { latitude: 0, longitude: 170 };
    expect(nearestTo([east, west], { latitude: 0, longitude: 179.9 })?.place).toBe(west);
    expect(nearestTo([], west)).toBeNull();
  });
});

describe('figures of a plan', () => {
  it('carry their sign, and zero has none', () => {
    expect(signed(1200, FORMATS.en)).toBe('+1,200');
    expect(signed(-3, FORMATS.en)).toBe('\u22123');
    expect(signed(0, FORMATS.en)).toBe('0');
    expect(signed(-0, FORMATS.en)).toBe('0');
  });

  it('read a place back with its hemispheres', () => {
    expect(readBack({ latitude: 5.71, longitude: 20.64 })).toBe('5.7100°\u00a0N, 20.6400°\u00a0E');
    expect(readBack({ latitude: -0.5, longitude: -20 })).toBe('0.5000°\u00a0S, 20.0000°\u00a0W');
  });
});
