import { BOMBS } from '../../tests/fixtures/reading/bombs.ts';
import { GEOJSON_BOMBS } from '../../tests/fixtures/reading/geojson-files.ts';
import { mutatedFile } from '../../tests/fixtures/reading/mutated-files.ts';

const bombs = Object.entries({ ...BOMBS, ...GEOJSON_BOMBS });

/** How many files there are before the mutated ones begin. */
export const BOMB_COUNT = bombs.length;

/** A file to be read. */
export interface Job {
  readonly kind: string;
  /** By what to ask for this file alone. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file at an index: first every bomb, then the mutated files of one seed after another. */
export function jobAt(index: number, firstSeed: number): Job {
  const bomb = bombs[index];
  if (bomb) {
    const [name, make] = bomb;
    const content = make();
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { kind: 'bomb', name, bytes };
  }
  const seed = firstSeed + index - BOMB_COUNT;
  return { name: `npm run soak -- files 1 ${seed}`, ...mutatedFile(seed) };
}
