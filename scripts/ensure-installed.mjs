/**
 * Installs the packages of the lock file when one is missing or different, and does nothing otherwise.
 * Runs before anything is installed, so it may use Node itself and nothing else. It speaks on standard error, because
 * standard output belongs to the command that follows (`npm run --silent measure -- --json`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { supportsNode } from './node-version.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** @param {string} path @returns {any} the JSON in a file, or `null` where there is no such file or it is damaged */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Fails early and clearly on a Node that the packages do not support. */
function checkNode() {
  const asked = readJson(join(root, 'package.json'))?.engines?.node;
  if (!asked || supportsNode(asked, process.versions.node)) return;
  console.error(`This needs Node ${asked}; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Why an install is needed, in words, or `null`. Optional packages of another platform are in the lock file but never
 * installed, so an absent one proves nothing.
 */
function findReason() {
  const lock = readJson(join(root, 'package-lock.json'));
  if (!lock?.packages) return existsSync(join(root, 'node_modules')) ? null : 'nothing is installed';
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!installed) return 'nothing is installed';
  for (const [path, locked] of Object.entries(lock.packages)) {
    if (path === '' || locked.link) continue;
    const found = installed[path];
    if (!found && locked.optional) continue;
    if (!found || !existsSync(join(root, path, 'package.json'))) return `${path} is missing`;
    if (found.version !== locked.version) {
      return `${path} is ${found.version}, not ${locked.version}`;
    }
  }
  return null;
}

/** Development packages are needed whatever NODE_ENV says: the checks and the build are among them. */
const OPTIONS = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];

/** @param {readonly string[]} parameters @param {'inherit' | 'pipe'} output where npm's words go */
function runNpm(parameters, output) {
  const npm = process.env.npm_execpath;
  const command = npm?.endsWith('.js') ? process.execPath : 'npm';
  const before = npm?.endsWith('.js') ? [npm] : [];
  const result = spawnSync(command, [...before, ...parameters, ...OPTIONS], {
    cwd: root,
    stdio: output === 'inherit' ? ['ignore', 2, 2] : ['ignore', 'ignore', 'ignore'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (result.error) console.error(`npm could not be started: ${result.error.message}`);
  return result.status === 0;
}

function main() {
  checkNode();
  const reason = findReason();
  if (reason === null) return;
  console.error(`Installing packages, because ${reason}.`);
  // `npm ci` refuses a lock file that lacks the packages of another platform, as one does that was written where they
  // were not to be had. `npm install` takes the locked versions all the same; the lock file stays as it is.
  if (existsSync(join(root, 'package-lock.json')) && runNpm(['ci'], 'pipe')) return;
  if (runNpm(['install', '--no-save'], 'inherit')) return;
  console.error('The packages could not be installed; npm says why above.');
  process.exit(1);
}

main();
