/**
 * Every check of the project, one after the other, each timed; it goes on after a failure, so that one run tells all.
 * With `--quick` without the browser and without the tests that take long (see `vitest.config.ts`). The last line is
 * 'N passed, N failed, N skipped', summed over the test runs.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, '.cache', 'test-results');
const quick = process.argv.includes('--quick');

/** @param {string} name @param {string[]} more */
const vitest = (name, ...more) =>
  ['vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'].concat(
    `--outputFile.json=${join(results, `${name}.json`)}`,
    more,
  );

/**
 * `command` is a script in node_modules, or in this folder when it starts with './'. `tests` marks a run that counts
 * tests; `browser` one that `--quick` leaves out; `needs` names a step without which it makes no sense.
 * @type {{ name: string, command: string[], tests?: boolean, browser?: boolean, needs?: string }[]}
 */
const steps = [
  { name: 'types', command: ['typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'] },
  { name: 'types of the tests', command: ['typescript/bin/tsc', '-p', 'tsconfig.tests.json', '--noEmit'] },
  { name: 'types without the DOM', command: ['typescript/bin/tsc', '-p', 'tsconfig.pure.json', '--noEmit'] },
  { name: 'lint', command: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'] },
  { name: 'dependency rules', command: ['./check-dependencies.mjs'] },
  { name: 'dead code', command: ['knip/bin/knip.js'] },
  { name: 'tests', command: vitest('tests', ...(quick ? ['--mode', 'quick'] : [])), tests: true },
  {
    name: 'components',
    command: vitest('components', '--config', 'vitest.components.config.ts'),
    tests: true,
    browser: true,
  },
  { name: 'build', command: ['vite/bin/vite.js', 'build', '--logLevel', 'warn'], browser: true },
  {
    name: 'end-to-end',
    command: vitest('end-to-end', '--config', 'vitest.e2e.config.ts'),
    tests: true,
    browser: true,
    needs: 'build',
  },
];

/** @param {string[]} command */
function run([script = '', ...parameters]) {
  const path = script.startsWith('./') ? join(root, 'scripts', script) : join(root, 'node_modules', script);
  const { status } = spawnSync(process.execPath, [path, ...parameters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Each sets it to what suits it, unless the environment says otherwise.
    env: { ...process.env, NODE_ENV: undefined },
  });
  return status === 0;
}

/**
 * What a test run counted. A run that ended without a report, or that failed without a failed test (a file that could
 * not be loaded), counts as one failure.
 * @param {string} name @param {boolean} succeeded
 */
function countTests(name, succeeded) {
  try {
    const report = JSON.parse(readFileSync(join(results, `${name}.json`), 'utf8'));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests || (succeeded ? 0 : 1),
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** @type {{ name: string, succeeded: boolean, line: string }[]} */
const outcomes = [];
const totals = { passed: 0, failed: 0, skipped: 0 };

for (const { name, command, tests, browser, needs } of steps) {
  if (quick && browser) continue;
  console.log(`\n== ${name}`);
  const possible = !needs || outcomes.some(outcome => outcome.name === needs && outcome.succeeded);
  const begin = performance.now();
  const succeeded = possible && run(command);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1).padStart(6);
  const verdict = succeeded ? 'ok    ' : possible ? 'FAILED' : `not run: ${needs} failed`;
  outcomes.push({ name, succeeded, line: `${seconds} s  ${name.padEnd(22)} ${verdict}` });
  if (!tests) continue;
  const counted = countTests(name, succeeded);
  totals.passed += counted.passed;
  totals.failed += counted.failed;
  totals.skipped += counted.skipped;
}

const failures = outcomes.filter(outcome => !outcome.succeeded).map(outcome => outcome.name);
console.log(`\n${outcomes.map(outcome => outcome.line).join('\n')}\n`);
console.log(failures.length === 0 ? 'Everything holds.' : `Not in order: ${failures.join(', ')}.`);
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exit(failures.length === 0 ? 0 : 1);
