import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { dropFiles } from '../../tests/e2e/harness/drop-files.ts';
import { findChromium } from '../find-chromium.mjs';
import { serve } from '../serve.mjs';

const PATIENCE_MS = 120_000;
/** What was done at least so long before a kill must be there after it. */
const MOST_UNSAVED_MS = 1000;
const LEAST_LIFE_MS = 300;
const MOST_LIFE_MS = 4000;
const TOWNS_IN_FILE = 3000;
/** Enough that saving it to a file takes a while. */
const INCIDENTS = 40_000;

const KINDS = ['edits', 'imports', 'saves'] as const;
type Kind = (typeof KINDS)[number];

/** What was done with the project, and when it was seen to be done. */
interface Done {
  /** The project was given the name `edit NUMBER`. */
  readonly edits: { readonly number: number; readonly at: number }[];
  readonly loads: { readonly file: string; readonly at: number }[];
}

interface Living {
  readonly page: Page;
  /** Ends the browser at once, as a power cut would; resolves once it is gone. */
  readonly kill: () => Promise<void>;
}

/**
 * Kills the browser again and again while a project is edited, while files are imported into it and while it is saved to
 * a file, and looks after each restart whether the project opens and holds all that was done up to a second before.
 * Prints a line for each loss.
 *
 * @param words how many kills, 50 when nothing is said
 * @returns whether all were survived in full
 */
export async function soakKills([words = '50']: readonly string[]): Promise<boolean> {
  await build({ logLevel: 'warn' });
  const server = await serve({ directory: resolve('dist'), port: 0 });
  try {
    return (await failuresOf(server.url, Number(words))) === 0;
  } finally {
    await server.close();
  }
}

async function failuresOf(url: string, count: number): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'within-reach-kills-'));
  const profile = join(directory, 'profile');
  const done: Done = { edits: [], loads: [] };
  let failures = 0;
  let edit = 0;
  let killedAt = Number.POSITIVE_INFINITY;
  let worst = 0;
  try {
    for (let kill = 0; kill <= count; kill++) {
      const { page, kill: end } = await start(url, profile);
      try {
        if (kill === 0) await begin(page, directory);
        else {
          const { losses, unsavedMs } = await lossesOn(page, done, killedAt);
          worst = Math.max(worst, unsavedMs);
          if (losses.length > 0) failures += 1;
          for (const loss of losses)
            console.log(`kill ${kill} (${KINDS[(kill - 1) % KINDS.length]}): ${loss}`);
        }
        if (kill === count) continue;
        const isOver = { yet: false };
        const kind = KINDS[kill % KINDS.length] ?? 'edits';
        const working = work(page, kind, directory, done, () => ++edit, isOver).catch(reason => {
          // What was under way ends with the browser; anything else is news.
          if (!isOver.yet) console.log(`before kill ${kill + 1} (${kind}): ${reason}`);
        });
        await new Promise(resolve => setTimeout(resolve, lifeMs(kill)));
        killedAt = Date.now();
        isOver.yet = true;
        await end();
        await working;
      } finally {
        await end();
      }
    }
  } finally {
    rmSync(directory, { recursive: true, maxRetries: 5 });
  }
  console.log(
    `${count} kills during edits, imports and saves: ${count - failures} survived in full, ${failures} not; ` +
      `${edit} edits and imports; oldest loss ${worst} ms before a kill`,
  );
  return failures;
}

/** Every life is of another length, the same in each run. */
function lifeMs(kill: number): number {
  const share = (kill * 0.618_033_988_7) % 1;
  return LEAST_LIFE_MS + share * (MOST_LIFE_MS - LEAST_LIFE_MS);
}

async function start(url: string, profile: string): Promise<Living> {
  const { executablePath, args, environment } = await findChromium();
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const flags = [
    '--headless=new',
    '--remote-debugging-port=0',
    '--disable-3d-apis',
    `--user-data-dir=${profile}`,
  ];
  const child = spawn(executablePath, [...args, ...flags, '--window-size=1280,800', 'about:blank'], {
    // A group of its own, so that it is killed with all its processes and nothing else is.
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...environment },
  });
  const kill = killer(child);
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile)}`);
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no window.');
    context.setDefaultTimeout(PATIENCE_MS);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(url);
    await page.getByRole('tab', { name: /^Measure/ }).click();
    await page.locator('.measure[aria-busy="false"]').waitFor();
    return { page, kill };
  } catch (reason) {
    await kill();
    throw reason;
  }
}

function killer(child: ChildProcess): () => Promise<void> {
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()));
  return async () => {
    if (child.exitCode === null && child.signalCode === null && child.pid)
      process.kill(-child.pid, 'SIGKILL');
    await gone;
  };
}

async function portIn(file: string): Promise<number> {
  for (const started = Date.now(); Date.now() - started < PATIENCE_MS; ) {
    try {
      const port = Number(readFileSync(file, 'utf8').split('\n')[0]);
      if (port > 0) return port;
    } catch {
      // Not written yet.
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('The browser did not start.');
}

/** Loads one's own incidents and bases in place of the exercise. */
async function begin(page: Page, directory: string): Promise<void> {
  const incidents = join(directory, 'raids.csv');
  const rows = Array.from({ length: INCIDENTS }, (_, row) => {
    const month = String((row % 12) + 1).padStart(2, '0');
    return `2022-${month}-01,${(5 + (row % 997) / 500).toFixed(4)},${(20 + (row % 883) / 400).toFixed(4)},${row % 7}`;
  });
  writeFileSync(incidents, `date,latitude,longitude,fatalities\n${rows.join('\n')}\n`);
  const bases = join(directory, 'bases.csv');
  writeFileSync(bases, 'name,latitude,longitude,opened,closed\nCamp,5.1,20.1,2022-01-01,2023-01-01\n');
  await bring(page, [incidents, bases]);
  await page.waitForTimeout(3 * MOST_UNSAVED_MS);
}

async function bring(page: Page, files: readonly string[]): Promise<void> {
  await dropFiles(page, files);
  const ready = page.getByText('Ready to load', { exact: true });
  await ready.nth(files.length - 1).waitFor();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Load', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function work(
  page: Page,
  kind: Kind,
  directory: string,
  done: Done,
  nextEdit: () => number,
  isOver: { readonly yet: boolean },
): Promise<void> {
  if (kind === 'imports') await edited(page, 3, done, nextEdit, isOver);
  while (!isOver.yet) {
    if (kind === 'imports') {
      const number = nextEdit();
      const file = `towns-${number}.csv`;
      const rows = Array.from(
        { length: TOWNS_IN_FILE },
        (_, row) => `Town ${number} ${row},${5 + row / 9999},20.5,${row}`,
      );
      writeFileSync(join(directory, file), `name,latitude,longitude,population\n${rows.join('\n')}\n`);
      await bring(page, [join(directory, file)]);
      // The notice says that it is loaded; the dialog is gone before.
      await page.getByText('1 file loaded').waitFor();
      done.loads.push({ file, at: Date.now() });
    }
    if (kind === 'saves') {
      await page.keyboard.press('1');
      await page.getByRole('button', { name: 'Save to one file' }).click();
    }
    await edited(page, kind === 'edits' ? 50 : 5, done, nextEdit, isOver);
  }
}

async function edited(
  page: Page,
  times: number,
  done: Done,
  nextEdit: () => number,
  isOver: { readonly yet: boolean },
): Promise<void> {
  const name = page.locator('.project-name');
  for (let time = 0; time < times && !isOver.yet; time++) {
    const number = nextEdit();
    await name.fill(`edit ${number}`);
    await name.press('Enter');
    done.edits.push({ number, at: Date.now() });
  }
}

/** What is not there of what was done up to a second before the kill, in words; and how old the oldest of it was. */
async function lossesOn(
  page: Page,
  { edits, loads }: Done,
  killedAt: number,
): Promise<{ losses: readonly string[]; unsavedMs: number }> {
  const losses: string[] = [];
  const name = await page.locator('.project-name').inputValue();
  const found = Number(/^edit (\d+)$/.exec(name)?.[1] ?? (name === '' || name === 'raids' ? 0 : -1));
  const lost = edits.filter(({ number, at }) => number > found && at <= killedAt);
  const unsavedMs = lost[0] ? killedAt - lost[0].at : 0;
  if (found < 0) losses.push(`the project is not there, but “${name}”`);
  if (unsavedMs > MOST_UNSAVED_MS) losses.push(`edits of the last ${unsavedMs} ms are lost`);
  await page.keyboard.press('1');
  const sources = page.getByRole('region', { name: 'Sources', exact: true });
  await sources.waitFor();
  const listed = (await sources.textContent()) ?? '';
  for (const { file, at } of loads) {
    if (killedAt - at > MOST_UNSAVED_MS && !listed.includes(file)) losses.push(`${file} is not there`);
  }
  // What was too new to be there is not to be looked for again.
  edits.splice(0);
  loads.splice(0, loads.length, ...loads.filter(({ file }) => listed.includes(file)));
  for (const file of ['raids.csv', 'bases.csv']) {
    if (!listed.includes(file)) losses.push(`${file} is not there`);
  }
  const said = (await page.getByRole('alert').allInnerTexts()).flatMap(text => text.split('\n'));
  // A file that came in just before a kill may be waited for, and that is said; those that came before are looked for above.
  const alerts = said.map(text => text.trim()).filter(text => text && !text.includes('Add the file again'));
  if (alerts.length > 0) losses.push(`the page says: ${alerts.join(' | ')}`);
  return { losses, unsavedMs };
}
