import { describe, expect, it } from 'vitest';
import { NOTICE_KEYS } from '../../src/session/notice-keys.ts';
import english from '../../src/ui/words/en/notices.json' with { type: 'json' };
import french from '../../src/ui/words/fr/notices.json' with { type: 'json' };

describe('words of the notices', () => {
  it.each([
    ['English', english],
    ['French', french],
  ])('%s has a sentence for each key, and none for keys that do not exist', (_language, words) => {
    const sentences = new Set(Object.keys(words).map(key => key.replace(/_(one|many|other)$/, '')));
    expect([...sentences].sort()).toEqual([...NOTICE_KEYS].sort());
  });
});
