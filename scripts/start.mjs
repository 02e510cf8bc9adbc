/**
 * Builds the page when it is older than what it is made of, serves it on this machine, and opens it in a browser.
 * With `--dev` nothing is built: Vite serves the sources, and the open page follows each change of them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = join(root, 'dist');
const FIRST_PORT = 4173;
const PORTS_TRIED = 50;

/** What the built page is made of. */
const ingredients = ['src', 'public', 'data', 'index.html', 'vite.config.ts', 'package-lock.json'].concat(
  'scripts/content-security-policy.mjs',
);

/**
 * When a file, or anything in a folder, last changed; a folder's own time tells of removed files.
 * @param {string} path
 * @returns {number} milliseconds since 1970; 0 where there is nothing
 */
function lastChange(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map(name => lastChange(join(path, name))));
}

function buildIfStale() {
  const page = join(built, 'index.html');
  const made = lastChange(page);
  if (made > 0 && ingredients.every(path => lastChange(join(root, path)) <= made)) return;
  console.log('Building the page ...');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const result = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    // What the environment says would be built into the page.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (result.status === 0) return;
  console.error('The page could not be built; the reason is above.');
  process.exit(1);
}

/** The wanted port, or the next free one. */
async function serveSomewhere() {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1) {
    try {
      return await serve({ directory: built, port });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE') throw error;
    }
  }
  return serve({ directory: built, port: 0 });
}

/** Opens the address where there is a screen and something to open it with; otherwise the printed address is enough. */
function openBrowser(/** @type {string} */ url) {
  const onScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.env.CI || !onScreen) return;
  const [command, ...parameters] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  const opener = spawn(command ?? '', parameters, { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}

/** Serves the sources, on the wanted port or the next free one. @returns {Promise<string>} the address */
async function serveSources() {
  process.env.NODE_ENV = 'development';
  const { createServer } = await import('vite');
  const server = await createServer({ root, server: { port: FIRST_PORT, host: 'localhost' } });
  await server.listen();
  return server.resolvedUrls?.local[0] ?? '';
}

async function serveBuilt() {
  buildIfStale();
  return (await serveSomewhere()).url;
}

const url = process.argv.includes('--dev') ? await serveSources() : await serveBuilt();
console.log(`Within Reach is at ${url}   (Ctrl+C ends it)`);
openBrowser(url);
