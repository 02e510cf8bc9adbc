import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserPreferences } from '../../src/platform/preferences.ts';
import { outcomeOf } from '../../src/platform/project-storage.ts';

afterEach(() => vi.unstubAllGlobals());

describe('preferences', () => {
  it('are kept under a name of their own', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
    });
    browserPreferences().write('theme', 'dark');
    expect([...kept]).toEqual([['within-reach.theme', 'dark']]);
    expect(browserPreferences().read('theme')).toBe('dark');
    expect(browserPreferences().read('locale')).toBeNull();
  });

  it('last for the sitting where storage is refused', () => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    const preferences = browserPreferences();
    preferences.write('theme', 'dark');
    expect(preferences.read('theme')).toBe('dark');
    expect(preferences.read('locale')).toBeNull();
  });
});

describe('why nothing was stored', () => {
  it('is a full disk or a refusal', () => {
    expect(outcomeOf(new DOMException('', 'QuotaExceededError'))).toBe('full');
    expect(outcomeOf(new DOMException('', 'SecurityError'))).toBe('refused');
    expect(outcomeOf('anything')).toBe('refused');
  });
});
