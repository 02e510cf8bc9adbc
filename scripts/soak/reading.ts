import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { BOMBS } from '../../tests/fixtures/reading/bombs.ts';
import { GEOJSON_BOMBS } from '../../tests/fixtures/reading/geojson-files.ts';
import { mutatedFile } from '../../tests/fixtures/reading/mutated-files.ts';

const FILES = 100_000;
const FIRST_SEED = 1;
/** Of the processor, for one file of at most some tens of megabytes. */
const MOST_PROCESSOR_MS = 30_000;
/** By the clock, on a machine that has other work too: what takes longer is stuck. */
const PATIENCE_MS = 180_000;
/** Three times the file, and what the caps on cells, texts and rows amount to. */
const MOST_TIMES_FILE = 3;
const MOST_BESIDES_BYTES = 805_306_368;
const PROGRESS_EVERY = 10_000;

/** What the child tells of a file: which it begins, then what became of it. */
export interface Told {
  readonly index: number;
  readonly kind: string;
  readonly name: string;
  readonly outcome?: string;
  readonly faults?: readonly string[];
  readonly bytes?: number;
  readonly processorMs?: number;
  /** By how much the most memory ever held has grown. */
  readonly grownBytes?: number;
}

/** How many files of each kind came to each end. */
type Tally = Map<string, Map<string, number>>;

/**
 * Reads every bomb and a hundred thousand mutated files of all formats by the code of the page, each within bounds of
 * time and memory, in a process that is ended when it is stuck. Prints plain lines; false when anything went wrong.
 */
export async function soakReading([count, seed]: readonly string[]): Promise<boolean> {
  const files = Number(count ?? FILES);
  const firstSeed = Number(seed ?? FIRST_SEED);
  if (!(Number.isInteger(files) && files >= 0 && Number.isInteger(firstSeed) && firstSeed >= 0)) {
    console.error('Say how many files and the first seed as whole numbers: npm run soak -- files 1000 1');
    return false;
  }
  const tally: Tally = new Map();
  const failures: string[] = [];
  const first = seed === undefined || files > 1 ? 0 : BOMB_COUNT;
  const end = BOMB_COUNT + files;
  for (let next = first; next < end; ) {
    const { reached, stuck } = await readFrom(next, end, firstSeed, told => note(told, tally, failures));
    if (stuck) {
      failures.push(`${stuck.kind} (${stuck.name}): ${stuck.why}`);
      console.log(`  WRONG ${failures.at(-1)}`);
    }
    next = reached;
  }
  print(tally, failures.length, firstSeed, end - first);
  return failures.length === 0;
}

interface Stopped {
  /** The first file that has not been begun. */
  readonly reached: number;
  readonly stuck: { readonly kind: string; readonly name: string; readonly why: string } | null;
}

/** Reads in a process of its own, up to the end or to a file that stops it. */
function readFrom(
  from: number,
  to: number,
  firstSeed: number,
  onRead: (told: Told) => void,
): Promise<Stopped> {
  const child = fork(
    fileURLToPath(new URL('./reading-child.ts', import.meta.url)),
    [String(from), String(to), String(firstSeed)],
    { execArgv: [...process.execArgv, '--max-old-space-size=1024'] },
  );
  return new Promise(resolve => {
    let inHand: Told | null = null;
    let done = from;
    let isLate = false;
    const late = () => {
      isLate = true;
      child.kill('SIGKILL');
    };
    let clock = setTimeout(late, PATIENCE_MS);
    child.on('message', message => {
      const told = message as Told;
      clearTimeout(clock);
      clock = setTimeout(late, PATIENCE_MS);
      inHand = told.outcome === undefined ? told : null;
      if (told.outcome === undefined) return;
      done = told.index + 1;
      onRead(told);
    });
    child.on('exit', () => {
      clearTimeout(clock);
      if (done >= to) return resolve({ reached: to, stuck: null });
      const { kind, name } = inHand ?? { kind: 'a file', name: `number ${done}` };
      const why = isLate ? `stuck for ${PATIENCE_MS / 1000} s` : 'the reader died';
      resolve({ reached: done + 1, stuck: { kind, name, why } });
    });
  });
}

function note(told: Told, tally: Tally, failures: string[]): void {
  const { index, kind, name, outcome = '', faults = [], bytes = 0, processorMs = 0, grownBytes = 0 } = told;
  const ends = tally.get(kind) ?? new Map<string, number>();
  tally.set(kind, ends.set(outcome, (ends.get(outcome) ?? 0) + 1));
  const tooSlow = processorMs > MOST_PROCESSOR_MS ? [`${Math.round(processorMs)} ms`] : [];
  const tooLarge =
    grownBytes > bytes * MOST_TIMES_FILE + MOST_BESIDES_BYTES ? [`${Math.round(grownBytes / 1e6)} MB`] : [];
  for (const fault of [...faults, ...tooSlow, ...tooLarge]) {
    failures.push(`${kind} (${name}): ${fault}`);
    // At once: who stops a long soak must know what it has found.
    console.log(`  WRONG ${failures.at(-1)}`);
  }
  if (kind === 'bomb') {
    console.log(`  ${outcome}, ${Math.round(processorMs)} ms, ${Math.round(bytes / 1000)} kB: ${name}`);
  }
  if (index >= BOMB_COUNT && (index - BOMB_COUNT + 1) % PROGRESS_EVERY === 0) {
    console.log(`  ${index - BOMB_COUNT + 1} mutated files read`);
  }
}

function print(tally: Tally, failures: number, firstSeed: number, files: number): void {
  console.log(`files: ${files}, mutated from seed ${firstSeed} on`);
  for (const [kind, ends] of tally) {
    const all = [...ends.values()].reduce((sum, count) => sum + count, 0);
    const told = [...ends].sort(([, one], [, other]) => other - one).map(([end, count]) => `${end} ${count}`);
    console.log(`  ${kind}: ${all} (${told.join(', ')})`);
  }
  console.log(`  uncaught, wrong, too slow or too large: ${failures}`);
}

const bombs = Object.entries({ ...BOMBS, ...GEOJSON_BOMBS });

/** How many files there are before the mutated ones begin. */
const BOMB_COUNT = bombs.length;

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
