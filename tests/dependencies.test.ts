import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { dependencies, devDependencies, engines, overrides } from '../package.json';
import packageLock from '../package-lock.json';
import { supportsNode } from '../scripts/node-version.mjs';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly engines?: { readonly node?: string };
}

const packages = packageLock.packages as unknown as Readonly<Record<string, Locked>>;
const locked = Object.entries(packages).filter(([path]) => path !== '');

describe('the packages that are installed', () => {
  it('run on every Node that is said to do', () => {
    // Asked for by a command of MapLibre's style specification that nothing here calls; the page never loads it.
    const unused = 'node_modules/@mapbox/jsonlint-lines-primitives';
    for (const version of ['20.19.0', '22.13.0', '24.0.0']) {
      expect(supportsNode(engines.node, version), version).toBe(true);
      const without = locked.filter(([, { engines }]) => !supportsNode(engines?.node ?? '*', version));
      expect(without.map(([path]) => path).filter(path => path !== unused)).toEqual([]);
    }
    for (const version of ['18.20.0', '20.18.3', '21.7.0', '22.12.0', '23.11.0']) {
      expect(supportsNode(engines.node, version), version).toBe(false);
    }
  });

  it('measure no picture of a presentation with a reader that never ends', () => {
    // image-size up to 2.0.2 never ends on some ICNS, JXL and HEIF files (GHSA-w3rx-r6r6-pgpr, GHSA-5p2g-fcmc-qvqq).
    const readers = locked.filter(([path]) => path.endsWith('node_modules/image-size'));
    expect(readers.map(([, { version }]) => supportsNode('>=2.0.3', version ?? ''))).toEqual([true]);
    const presentations = new URL('../node_modules/pptxgenjs/dist/pptxgen.es.js', import.meta.url);
    expect(readFileSync(presentations, 'utf8')).not.toContain('image-size');
  });
});

/** Parts of a package's name that name a system it is built for. */
const SYSTEM = /(win32|windows|darwin|linux|freebsd|android)[-_]|fsevents/;

describe('the lock file', () => {
  it('says of every package what it must contain, and not where it was fetched', () => {
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('lists the programs inside packages for every system that they are made for', () => {
    const made = locked.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter(name => SYSTEM.test(name))
        .map(name => ({ path, name })),
    );
    const without = made.filter(({ path, name }) => {
      const above = path.replace(/node_modules\/(@[^/]+\/)?[^/]+$/, '');
      return ![`${path}/node_modules/${name}`, `${above}node_modules/${name}`, `node_modules/${name}`].some(
        place => packages[place]?.integrity,
      );
    });
    expect(without).toEqual([]);
    const builders = new Set(made.map(({ path }) => path.replace('node_modules/', '')));
    expect([...builders]).toEqual(
      expect.arrayContaining(['@biomejs/biome', '@swc/core', 'oxc-parser', 'rolldown', 'typescript']),
    );
  });

  describe('is enough for npm ci', () => {
    const folder = mkdtempSync(join(tmpdir(), 'within-reach-lock-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    for (const name of ['package.json', 'package-lock.json']) {
      cpSync(new URL(`../${name}`, import.meta.url), join(folder, name));
    }
    const npm = process.env.npm_execpath;
    const [command = '', ...before] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];

    for (const [system, os, cpu] of [
      ['Linux', 'linux', 'x64'],
      ['macOS', 'darwin', 'arm64'],
      ['Windows', 'win32', 'x64'],
    ] as const) {
      it(`on ${system}`, async () => {
        const asked = ['ci', '--dry-run', '--offline', '--include=dev', '--no-audit', '--no-fund'];
        const { stdout } = await promisify(execFile)(
          command,
          [...before, ...asked, `--os=${os}`, `--cpu=${cpu}`, `--cache=${join(folder, 'cache')}`],
          { cwd: folder, shell: command === 'npm' && process.platform === 'win32' },
        );
        expect(stdout).toMatch(new RegExp(`^add @rolldown/binding-${os}-${cpu}`, 'm'));
        expect(stdout).toMatch(new RegExp(`^add @typescript/typescript-${os}-${cpu}`, 'm'));
        expect(stdout).toMatch(/^added \d+ packages/m);
      });
    }
  });
});

it('gives each part a reason in the README, and no reason for a part that is gone', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, table = ''] = readme.split(/^## Parts$/m);
  const parts = Object.keys({ ...dependencies, ...devDependencies }).filter(
    name => !name.startsWith('@types/'),
  );
  const standIns = Object.values(overrides).map(version => version.replace(/^npm:(.+)@.*$/, '$1'));
  // A cell "`@turf/area`, `bbox`" names two packages of one scope.
  const rows = [...table.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, cell = '']) => {
    const [first = '', ...others] = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    const scope = first.match(/^@[^/]+\//)?.[0] ?? '';
    return [first, ...others.map(name => (parts.includes(name) ? name : scope + name))];
  });
  expect(rows.filter(name => !parts.includes(name) && !standIns.includes(name))).toEqual([]);
  expect(parts.filter(name => !rows.includes(name))).toEqual([]);
});
