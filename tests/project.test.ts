import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { version } from '../package.json';
import packageLock from '../package-lock.json';
import { THOROUGH } from '../vitest.config.ts';

it('tells what changed in the version that is made', () => {
  const changelog = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8');
  const headings = [...changelog.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings[0]).toBe(version);
  const [newest] = changelog.split(/^## .+$/m).slice(1);
  expect(newest).toMatch(/^- /m);
  expect(packageLock.version).toBe(version);
});

it('leaves out of the quick check only tests that are there', () => {
  expect(THOROUGH.filter(path => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
});
