import { describe, expect, it } from 'vitest';
import { NOTICE_KEYS } from '../../src/session/notices.ts';
import englishWords from '../../src/ui/words/en.json' with { type: 'json' };
import frenchWords from '../../src/ui/words/fr.json' with { type: 'json' };

const { notices: english } = englishWords;
const { notices: french } = frenchWords;

describe('words of the notices', () => {
  it.each([
    ['English', english],
    ['French', french],
  ])('%s has a sentence for each key, and none for keys that do not exist', (_language, words) => {
    const sentences = new Set(Object.keys(words).map(key => key.replace(/_(one|many|other)$/, '')));
    expect([...sentences].sort()).toEqual([...NOTICE_KEYS].sort());
  });
});
