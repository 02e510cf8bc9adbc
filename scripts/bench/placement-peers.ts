import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CoveringProblem } from '../../src/planning/placement/problem.ts';

/** The command of Debian's coinor-cbc. */
const CBC = 'cbc';

/** The covering problem as it stands, in the LP format that every solver reads; gains are `[1]`, the choice is free. */
function lpText({ rules, weights, covers }: CoveringProblem): string {
  const coveredBy: number[][] = Array.from(weights, () => []);
  covers.forEach((points, candidate) => {
    for (const point of points) coveredBy[point].push(candidate);
  });
  const points = [...coveredBy.keys()].filter(point => coveredBy[point].length > 0);
  // LP files have a limit on the length of a line, not on the number of lines.
  const sum = (terms: readonly string[]) => terms.join('\n + ');
  return [
    'Maximize',
    ` covered: ${sum(points.map(point => `${weights[point]} z${point}`))}`,
    'Subject To',
    ` sites: ${sum(covers.map((_, candidate) => `x${candidate}`))} <= ${rules.sites}`,
    ...points.map(
      point => ` p${point}: z${point}\n - ${coveredBy[point].map(site => `x${site}`).join('\n - ')} <= 0`,
    ),
    'Bounds',
    ...points.map(point => ` z${point} <= 1`),
    'Binaries',
    ...covers.map((_, candidate) => ` x${candidate}`),
    'End',
    '',
  ].join('\n');
}

/** Time and answer of CBC on the unreduced model, where it is installed (Debian: coinor-cbc). */
export function runCbc(
  problem: CoveringProblem,
  timeLimitSeconds: number,
): { milliseconds: number; value: number; proven: boolean } | { skipped: string } {
  if (spawnSync(CBC, ['-quit'], { stdio: 'ignore' }).status !== 0) {
    return { skipped: 'cbc is not installed (Debian: coinor-cbc)' };
  }
  const folder = mkdtempSync(join(tmpdir(), 'within-reach-bench-'));
  try {
    const model = join(folder, 'covering.lp');
    const answer = join(folder, 'answer.txt');
    writeFileSync(model, lpText(problem));
    const words = [model, '-sec', String(timeLimitSeconds), '-ratio', '0', '-solve', '-solution', answer];
    const begin = performance.now();
    const { status, stderr } = spawnSync(CBC, words, { encoding: 'utf8' });
    const milliseconds = performance.now() - begin;
    if (status !== 0) return { skipped: stderr.trim() || 'cbc failed' };
    const [headline] = readFileSync(answer, 'utf8').split('\n');
    const value = Math.abs(Number(/objective value\s+(-?[\d.e+]+)/.exec(headline)?.[1]));
    if (Number.isNaN(value)) return { skipped: `cbc answers "${headline}"` };
    return { milliseconds, value, proven: headline.startsWith('Optimal') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
