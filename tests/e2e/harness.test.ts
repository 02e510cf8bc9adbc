import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { accessibilityViolations } from './harness/axe.ts';
import { dropFiles } from './harness/drop-files.ts';
import { openNoisyPage, openPage } from './harness/open-page.ts';

const directory = mkdtempSync(join(tmpdir(), 'within-reach-harness-'));
let server: Awaited<ReturnType<typeof serve>>;

function write(name: string, body: string): void {
  writeFileSync(
    join(directory, name),
    `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head>${body}</html>`,
  );
}

beforeAll(async () => {
  mkdirSync(join(directory, 'assets'));
  write('quiet.html', '<body><main><h1>Quiet</h1></main></body>');
  write('inline.html', '<body><main><script>document.title = "ran";</script></main></body>');
  write('loud.html', '<body><script src="assets/loud.js"></script></body>');
  write('leak.html', '<body><script src="assets/leak.js"></script></body>');
  write('unnamed.html', '<body><main><button></button></main></body>');
  write('drop.html', '<body><main>Drop here</main><script src="assets/drop.js"></script></body>');
  writeFileSync(
    join(directory, 'assets/loud.js'),
    'console.warn("mind the gap"); throw new Error("fell in");',
  );
  writeFileSync(join(directory, 'assets/leak.js'), 'new Image().src = "http://127.0.0.1:9/pixel.png";');
  writeFileSync(
    join(directory, 'assets/drop.js'),
    `addEventListener('drop', async event => {
       const [file] = event.dataTransfer.files;
       document.title = file.name + ': ' + await file.text();
     });`,
  );
  server = await serve({ directory, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

describe('what the end-to-end tests would notice', () => {
  it('lets a quiet page pass', async () => {
    const { page } = await openPage({ baseUrl: server.url, path: 'quiet.html' });
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('a script that the policy forbids', async () => {
    const { page, noise } = await openNoisyPage({ baseUrl: server.url, path: 'inline.html' });
    expect(await page.title()).toBe('A page');
    expect(noise).toEqual([expect.stringContaining('Content Security Policy')]);
  });

  it('a warning in the console and an uncaught error', async () => {
    const { noise } = await openNoisyPage({ baseUrl: server.url, path: 'loud.html' });
    await expect.poll(() => noise).toHaveLength(2);
    expect(noise).toEqual(
      expect.arrayContaining(['warning: mind the gap', expect.stringContaining('uncaught: Error: fell in')]),
    );
  });

  it('an image from another origin, which the policy stops', async () => {
    const { noise } = await openNoisyPage({ baseUrl: server.url, path: 'leak.html' });
    await expect.poll(() => noise.join('\n')).toContain('http://127.0.0.1:9/pixel.png');
  });

  it('a button without a name', async () => {
    const { page } = await openPage({ baseUrl: server.url, path: 'unnamed.html' });
    expect(await accessibilityViolations(page)).toEqual([expect.stringContaining('button-name')]);
  });

  it('reads a dropped file from disk', async () => {
    const path = join(directory, 'note.txt');
    writeFileSync(path, 'kept on disk');
    const { page } = await openPage({ baseUrl: server.url, path: 'drop.html' });
    await dropFiles(page, [path]);
    await expect.poll(() => page.title()).toBe('note.txt: kept on disk');
  });

  it('has WebGL 2 without a graphics card, and can do without', async () => {
    const hasWebgl = () => document.createElement('canvas').getContext('webgl2') !== null;
    const usual = await openPage({ baseUrl: server.url, path: 'quiet.html' });
    expect(await usual.page.evaluate(hasWebgl)).toBe(true);
    const without = await openPage({ baseUrl: server.url, path: 'quiet.html', webgl: false });
    expect(await without.page.evaluate(hasWebgl)).toBe(false);
  });
});
