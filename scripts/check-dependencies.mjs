/**
 * Checks the dependency rules of `.dependency-cruiser.cjs`, and that they were checked on every file: where the cruiser
 * cannot read TypeScript it sees nothing, finds no violation, and would be content.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin');
const report = join(root, '.cache', 'dependencies.json');

/** @param {string} script @param {readonly string[]} parameters */
function run(script, parameters) {
  const preload = pathToFileURL(join(root, 'scripts', 'parse-tsx.mjs')).href;
  return spawnSync(process.execPath, ['--import', preload, join(cruiser, script), ...parameters], {
    cwd: root,
    stdio: 'inherit',
  });
}

mkdirSync(dirname(report), { recursive: true });
rmSync(report, { force: true });
run('dependency-cruise.mjs', ['src', '--output-type', 'json', '--output-to', report]);
if (!existsSync(report)) {
  console.error('The dependencies could not be read; the reason is above.');
  process.exit(1);
}
/** @type {{ modules: { source: string, dependencies: unknown[] }[] }} */
const { modules } = JSON.parse(readFileSync(report, 'utf8'));
const verdict = run('depcruise-fmt.mjs', [report, '--output-type', 'err-long', '--exit-code']);

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
  name => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'),
);
const seen = modules.filter(module => /^src\/.*\.tsx?$/.test(module.source));
const imports = seen.reduce((sum, module) => sum + module.dependencies.length, 0);
const sawEverything = seen.length >= files.length && imports >= files.length;
if (!sawEverything) {
  console.error(
    `Of ${files.length} files in src only ${seen.length}, with ${imports} imports, were checked. ` +
      'Is @swc/core installed? Without it no TypeScript is read.',
  );
}
process.exit(verdict.status === 0 && sawEverything ? 0 : 1);
