import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../scripts/content-security-policy.mjs';
import { serve } from '../../scripts/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'within-reach-serve-'));
const script = 'export const answer = 42;\n'.repeat(100);
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  writeFileSync(join(folder, 'secret.txt'), 'not for the page');
  const directory = join(folder, 'page');
  mkdirSync(join(directory, 'assets'), { recursive: true });
  writeFileSync(join(directory, 'index.html'), '<!doctype html><title>Page</title>');
  writeFileSync(join(directory, 'assets/code.js'), script);
  writeFileSync(join(directory, 'assets/solver.wasm'), 'wasm');
  writeFileSync(join(directory, '.env'), 'not for the page');
  mkdirSync(join(directory, '.git'));
  writeFileSync(join(directory, '.git/config'), 'not for the page');
  symlinkSync(join(directory, '.env'), join(directory, 'env.txt'));
  symlinkSync(join(folder, 'secret.txt'), join(directory, 'link.txt'));
  server = await serve({ directory, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A request with the path exactly as given: `fetch` would resolve the dots before sending it. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((done, failed) => {
    const call = request({ port: server.port, host: 'localhost', path, headers, method }, response => {
      const parts: Buffer[] = [];
      response.on('data', part => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    call.on('error', failed);
    call.end();
  });
}

describe('the server of the built page', () => {
  it('sends the security headers with everything, also with what is not there', async () => {
    for (const path of ['/', '/assets/code.js', '/nothing-here']) {
      const { headers } = await get(path);
      expect(headers['content-security-policy'], path).toBe(contentSecurityPolicy);
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['referrer-policy'], path).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
      expect(headers['permissions-policy'], path).toContain('geolocation=()');
    }
  });

  it('answers only to the names of its own machine, so that no other page can pass for it', async () => {
    for (const name of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST']) {
      expect((await get('/', { host: `${name}:${server.port}` })).status, name).toBe(200);
    }
    const foreign = ['rebound.example', 'localhost.rebound.example', 'localhost:1', '127.0.0.1.nip.io'];
    for (const host of [...foreign, ...foreign.map(name => `${name}:${server.port}`), 'localhost']) {
      const { status, body } = await get('/', { host });
      expect(status, host).toBe(421);
      expect(body.toString()).not.toContain('<title>');
    }
  });

  it('lets the page connect to nothing but itself', () => {
    const directives = contentSecurityPolicy.split('; ');
    expect(directives).toContain("default-src 'none'");
    expect(directives).toContain("connect-src 'self'");
    expect(contentSecurityPolicy).not.toMatch(/'unsafe-(inline|eval)'|https?:|\*/);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '//secret.txt',
    '/link.txt',
    '/%00',
    '/%',
    '/assets',
    '/.env',
    '/%2eenv',
    '/assets/../.env',
    '/.git/config',
    '/env.txt',
  ])('serves nothing outside its directory and nothing hidden: %s', async path => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('not for the page');
  });

  it('names the media types that a browser insists on', async () => {
    expect((await get('/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await get('/assets/code.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await get('/assets/solver.wasm')).headers['content-type']).toBe('application/wasm');
  });

  it('compresses as the browser asks, twice the same', async () => {
    for (const [accepted, coding, unpack] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
    ] as const) {
      const first = await get('/assets/code.js', { 'accept-encoding': accepted });
      const again = await get('/assets/code.js', { 'accept-encoding': accepted });
      expect(first.headers['content-encoding']).toBe(coding);
      expect(first.body.length).toBeLessThan(script.length);
      expect(unpack(again.body).toString()).toBe(script);
    }
    expect((await get('/assets/code.js')).body.toString()).toBe(script);
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await get('/', {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });

  it('refuses a port that is taken, so that the next one can be tried', async () => {
    await expect(serve({ directory: folder, port: server.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
