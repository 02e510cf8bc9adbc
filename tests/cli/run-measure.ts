import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Report } from '../../scripts/measure/report.ts';
import { run } from '../../scripts/measure/run.ts';

const root = resolve(import.meta.dirname, '../..');

/** Runs the command in a process of its own, from the project's folder. */
export function spawnMeasure(...words: string[]): { status: number | null; output: string; error: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/measure.ts', ...words],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  return { status, output: stdout, error: stderr };
}

/** The report that `--json` prints, without a process of its own. Throws what the command would say when it fails. */
export async function reportFrom(...words: string[]): Promise<Report> {
  const result = await run([...words, '--json']);
  if ('problem' in result) throw new Error(result.problem);
  return JSON.parse(result.output);
}
