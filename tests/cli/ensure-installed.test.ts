import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'within-reach-install-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Stands in for npm: writes down what it was asked, and installs the lock file as npm does, in names only. */
const npm = `
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const withTests = process.argv.includes('--include=dev');
const kept = Object.entries(packages).filter(([path, { dev, os }]) => path && (withTests || !dev) && !os);
rmSync('node_modules', { recursive: true, force: true });
for (const [path] of kept) {
  mkdirSync(path, { recursive: true });
  writeFileSync(path + '/package.json', '{}');
}
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: Object.fromEntries(kept) }));
writeFileSync('asked.txt', process.argv.slice(2).join(' '));
`;

const lock = (version: string) => ({
  packages: {
    '': {},
    'node_modules/page': { version },
    'node_modules/page-elsewhere': { version, optional: true, os: ['another'] },
    'node_modules/tester': { version, dev: true },
  },
});

const inFolder = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** @returns what npm was asked to do, or '' when it was not needed. */
function ensureInstalled(parameters: readonly string[], environment: NodeJS.ProcessEnv = {}): string {
  inFolder('asked.txt', '');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, 'scripts', 'ensure-installed.mjs'), ...parameters],
    {
      encoding: 'utf8',
      env: { ...process.env, ...environment, npm_execpath: join(folder, 'npm.js') },
    },
  );
  expect({ status, stdout }, stderr).toEqual({ status: 0, stdout: '' });
  return readFileSync(join(folder, 'asked.txt'), 'utf8');
}

describe('what is installed', () => {
  beforeEach(() => {
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    mkdirSync(join(folder, 'scripts'), { recursive: true });
    for (const name of ['ensure-installed.mjs', 'node-version.mjs']) {
      cpSync(new URL(`../../scripts/${name}`, import.meta.url), join(folder, 'scripts', name));
    }
    inFolder('npm.js', npm);
    inFolder('package.json', JSON.stringify({ engines: { node: '*' } }));
    inFolder('package-lock.json', JSON.stringify(lock('1.0.0')));
  });

  it('is first what the page needs, then what its tests need, and then stays', () => {
    expect(ensureInstalled([])).toMatch(/^ci .*--omit=dev/);
    expect(ensureInstalled([])).toBe('');
    expect(ensureInstalled(['--with-tests'])).toMatch(/^ci .*--include=dev/);
    expect(ensureInstalled(['--with-tests'])).toBe('');
    expect(ensureInstalled([])).toBe('');
  });

  it('does not depend on NODE_ENV', () => {
    expect(ensureInstalled(['--with-tests'], { NODE_ENV: 'production' })).toContain('--include=dev');
    rmSync(join(folder, 'node_modules'), { recursive: true });
    expect(ensureInstalled([], { NODE_ENV: 'development' })).toContain('--omit=dev');
  });

  it('is brought up to the lock file without losing the test tools', () => {
    ensureInstalled(['--with-tests']);
    inFolder('package-lock.json', JSON.stringify(lock('1.0.1')));
    expect(ensureInstalled([])).toContain('--include=dev');
    expect(ensureInstalled([])).toBe('');
  });

  it('is repaired when a package was removed by hand', () => {
    ensureInstalled([]);
    rmSync(join(folder, 'node_modules', 'page'), { recursive: true });
    expect(ensureInstalled([])).toMatch(/^ci .*--omit=dev/);
  });
});
