import { expect, it } from 'vitest';
import { MUTATED_KINDS, mutatedFile } from '../../fixtures/reading/mutated-files.ts';
import { readOutcome } from '../../fixtures/reading/read-outcome.ts';

/** `npm run soak -- files` reads a hundred thousand more. */
const FILES = 640;
const PATIENCE_MS = 120_000;

it(
  'reads mutated files or says what is wrong with them',
  async () => {
    const read = new Set<string>();
    for (let seed = 0; seed < FILES; seed++) {
      const { kind, bytes } = mutatedFile(seed);
      const { outcome, faults } = await readOutcome(bytes);
      expect(faults, `seed ${seed}`).toEqual([]);
      if (outcome === 'read') read.add(kind);
    }
    expect([...read].sort()).toEqual([...MUTATED_KINDS].sort());
  },
  PATIENCE_MS,
);
