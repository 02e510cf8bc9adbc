import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/ui/format.ts';
import { shortcutOf } from '../../src/ui/shell/shortcuts.ts';
import { dayFromIso } from '../../src/units/day.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  it('write numbers as the language does', () => {
    expect(FORMATS.en.integer(2193)).toBe('2,193');
    expect(plain(FORMATS.fr.integer(2193))).toBe('2 193');
    expect(plain(FORMATS.fr.measuredKm(3.973))).toBe('4 km');
    expect(plain(FORMATS.fr.chosenKm(2.5))).toBe('2,5 km');
  });

  it('never break a number from its unit', () => {
    for (const format of Object.values(FORMATS)) {
      expect(format.percent(1, 3)).not.toContain(' ');
      expect(format.percent(1, 300)).not.toContain(' ');
      expect(format.measuredKm(81.463)).not.toContain(' ');
    }
  });

  it('write days without moving them into another time zone', () => {
    expect(plain(FORMATS.en.day(dayFromIso('2021-03-31') ?? 0))).toBe('31 Mar 2021');
    expect(plain(FORMATS.fr.day(dayFromIso('2021-01-01') ?? 0))).toBe('1er janv. 2021');
    expect(FORMATS.en.month(2020 * 12 + 1)).toBe('February 2020');
  });
});

describe('shortcuts', () => {
  const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {}) => ({
    key: name,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held,
  });

  it('open the modes, undo and redo', () => {
    expect(shortcutOf(key('1'), false)).toEqual({ mode: 'data' });
    expect(shortcutOf(key('2'), false)).toEqual({ mode: 'measure' });
    expect(shortcutOf(key('3'), false)).toEqual({ mode: 'plan' });
    expect(shortcutOf(key('9'), false)).toBeNull();
    expect(shortcutOf(key('z', { ctrlKey: true }), false)).toBe('undo');
    expect(shortcutOf(key('Z', { metaKey: true, shiftKey: true }), false)).toBe('redo');
    expect(shortcutOf(key('y', { ctrlKey: true }), false)).toBe('redo');
  });

  it('leave keys to text that is being typed', () => {
    expect(shortcutOf(key('1'), true)).toBeNull();
    expect(shortcutOf(key('z', { ctrlKey: true }), true)).toBeNull();
    expect(shortcutOf(key('Escape'), true)).toBe('close-card');
  });
});
