import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { importFile } from './import-file.ts';
import { writeGedFile } from './invented.ts';
import type { BenchResult } from './result.ts';
import { race } from './result.ts';

const ROWS = 400_000;
const ROUNDS = 3;
const KILOBYTE = 1024;

/** Import of a large file: its time against bare Papa Parse over the same bytes, its memory against the file's size. */
export async function benchImport(): Promise<readonly BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'within-reach-bench-'));
  try {
    const path = join(folder, 'invented.csv');
    await writeGedFile(path, ROWS);
    const what = `import of ${ROWS.toLocaleString('en')} rows in GED format`;
    const times = await race(ROUNDS, { ours: () => importFile(path), papa: () => parseBare(path) });
    return [
      { what, peer: 'bare Papa Parse over the same bytes', ratio: times.ours / times.papa, budget: 1.3 },
      {
        what: `peak memory of the ${what}`,
        peer: 'size of the file',
        ratio: peakMemory(path) / statSync(path).size,
        budget: 1,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Splits the file into fields and does nothing with them. */
function parseBare(path: string): Promise<void> {
  return new Promise((done, failed) => {
    Papa.parse<string[]>(createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 }), {
      chunk: () => undefined,
      complete: () => done(),
      error: failed,
    });
  });
}

/** Bytes that an import takes at its peak, in a process of its own. */
function peakMemory(path: string): number {
  const script = resolve(import.meta.dirname, 'import-memory.ts');
  const { stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, script, path], {
    encoding: 'utf8',
  });
  const kilobytes = Number(stdout);
  if (!(kilobytes > 0)) throw new Error(`The import's memory could not be measured: ${stderr}`);
  return kilobytes * KILOBYTE;
}
