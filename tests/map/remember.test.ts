import { expect, it } from 'vitest';
import { createMemory } from '../../src/map/remember.ts';

it('gives the same object as long as what it is made from is the same', () => {
  const { remember } = createMemory();
  const source = {};
  const first = remember('layer', [source], () => ({}));
  expect(remember('layer', [source], () => ({}))).toBe(first);
  expect(remember('layer', [{}], () => ({}))).not.toBe(first);
});

it('does not bring back what a drawing left out: it has been taken apart', () => {
  const { remember, forgetUnused } = createMemory();
  const source = {};
  const rings = remember('rings', [source], () => ({}));
  forgetUnused();
  remember('cells', [source], () => ({}));
  forgetUnused();
  expect(remember('rings', [source], () => ({}))).not.toBe(rings);
});
