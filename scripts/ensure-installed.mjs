/**
 * Installs the packages of the lock file when one that is needed is missing or different, and does nothing otherwise:
 * what building and serving need, and with `--with-tests` also what tests, checks and benchmarks need.
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

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} Locked */

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

/** What npm wrote down of its last install, or `null`. @returns {Record<string, Locked> | null} */
function readInstalled() {
  return readJson(join(root, 'node_modules', '.package-lock.json'))?.packages ?? null;
}

/**
 * Why an install is needed, in words, or `null`. Optional packages of another platform are in the lock file but never
 * installed, so an absent one proves nothing.
 * @param {Record<string, Locked> | null} installed @param {boolean} withTests
 */
function findReason(installed, withTests) {
  if (!installed) return 'nothing is installed';
  /** @type {Record<string, Locked>} */
  const locked = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  for (const [path, { version, dev, optional, devOptional }] of Object.entries(locked)) {
    if (path === '' || (dev && !withTests)) continue;
    const found = installed[path];
    if (!found && (optional || (devOptional && !withTests))) continue;
    if (!found || !existsSync(join(root, path, 'package.json'))) return `${path} is missing`;
    if (found.version !== version) return `${path} is ${found.version}, not ${version}`;
  }
  return null;
}

/** Installs exactly what the lock file says, whatever NODE_ENV and npm's settings would leave out. @param {boolean} withTests */
function install(withTests) {
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const kinds = ['--include=optional', '--include=peer', withTests ? '--include=dev' : '--omit=dev'];
  // No package needs its install script: the programs inside them come as packages of their own, one for each platform.
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync(command, [...before, 'ci', ...kinds, ...quiet], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status === 0) return;
  if (error) console.error(`npm could not be started: ${error.message}`);
  console.error('The packages could not be installed; npm says why above.');
  process.exit(1);
}

checkNode();
const installed = readInstalled();
// Test tools that are there stay there.
const withTests =
  process.argv.includes('--with-tests') || Object.values(installed ?? {}).some(({ dev }) => dev);
const reason = findReason(installed, withTests);
if (reason !== null) {
  console.error(`Installing packages, because ${reason}.`);
  install(withTests);
}
