/**
 * What the sheets and sentences of today change of the golden files: draws them anew beside the committed ones and puts
 * each pair that differs side by side on one page, old and new and, for pictures, one laid over the other, where what
 * is the same is black. `npm run golden -- --accept` then puts the new ones in the place of the old.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const committed = join(root, 'tests', 'golden');
const TESTS = ['tests/brief/sheet/golden.test.ts', 'tests/brief/sentences.test.ts'];
const FONTS = join(root, 'node_modules', '@expo-google-fonts', 'source-sans-3');

/** @typedef {{ name: string, was: string | null, is: string | null }} Change */

/** @param {string} folder @returns {string[]} files below it, with `/` between the folders */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** Writes every golden file as it would be today into a folder. @param {string} folder */
function drawInto(folder) {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--update', '--reporter=dot', ...TESTS], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, GOLDEN_FOLDER: folder },
  });
  if (status === 0) return;
  console.error(`The golden files could not be drawn: npx vitest run ${TESTS.join(' ')} says why.`);
  process.exit(1);
}

/** @param {string} folder @returns {Change[]} */
function changesIn(folder) {
  const names = new Set([...filesBelow(committed), ...filesBelow(folder)]);
  const read = (/** @type {string} */ path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);
  return [...names]
    .sort()
    .map(name => ({ name, was: read(join(committed, name)), is: read(join(folder, name)) }))
    .filter(({ was, is }) => was !== is);
}

/** @param {string} text */
const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

let pictures = 0;

/** A picture that shares its page with others: its own names stay its own. @param {string} svg */
function drawn(svg) {
  pictures += 1;
  return svg
    .replace(/\bid="/g, `$&p${pictures}-`)
    .replace(/url\(#|href="#/g, `$&p${pictures}-`)
    .replace(/ width="[^"]*" height="[^"]*"/, '');
}

/** @param {string} text @param {string | null} other with the lines that the other has not marked */
function marked(text, other) {
  const known = new Set(other?.split('\n'));
  const lines = text
    .split('\n')
    .map(line => (known.has(line) ? escaped(line) : `<mark>${escaped(line)}</mark>`));
  return `<pre>${lines.join('\n')}</pre>`;
}

/** @param {Change} change */
function section({ name, was, is }) {
  const isPicture = name.endsWith('.svg');
  const shown = (/** @type {string | null} */ text, /** @type {string | null} */ other) =>
    text === null ? '<p>none</p>' : isPicture ? drawn(text) : marked(text, other);
  const over =
    isPicture && was !== null && is !== null
      ? `<figure class="over"><figcaption>what differs</figcaption><div>${drawn(was)}${drawn(is)}</div></figure>`
      : '';
  return `<section><h2>${escaped(name)}</h2><div class="pair">
<figure><figcaption>old</figcaption>${shown(was, is)}</figure>
<figure><figcaption>new</figcaption>${shown(is, was)}</figure>${over}</div></section>`;
}

/** @param {number} weight @param {string} file */
function fontFace(weight, file) {
  const font = readFileSync(join(FONTS, file)).toString('base64');
  return `@font-face { font-family: 'Source Sans 3'; font-weight: ${weight}; src: url(data:font/ttf;base64,${font}) }`;
}

/** @param {readonly Change[]} changes */
function pageOf(changes) {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Golden files: old and new</title><style>
${fontFace(400, '400Regular/SourceSans3_400Regular.ttf')}
${fontFace(700, '700Bold/SourceSans3_700Bold.ttf')}
body { font: 15px/1.4 'Source Sans 3', sans-serif; margin: 1rem; background: #e8eaed }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(24rem, 1fr)); gap: 1rem }
figure { margin: 0 } svg { width: 100%; height: auto; display: block; background: #fff }
.over div { position: relative } .over svg + svg { position: absolute; inset: 0; mix-blend-mode: difference }
pre { white-space: pre-wrap; background: #fff; padding: 0.5rem; margin: 0 } mark { background: #ffd84d }
</style><body><h1>${changes.length} changed</h1>${changes.map(section).join('\n')}</body></html>
`;
}

/** @param {readonly Change[]} changes @param {string} folder */
function accept(changes, folder) {
  for (const { name, is } of changes) {
    const target = join(committed, name);
    mkdirSync(dirname(target), { recursive: true });
    if (is === null) rmSync(target);
    else copyFileSync(join(folder, name), target);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'within-reach-golden-'));
drawInto(folder);
const changes = changesIn(folder);
if (changes.length === 0) {
  rmSync(folder, { recursive: true });
  console.log('Sheets and sentences are as agreed.');
} else {
  const page = join(folder, 'index.html');
  writeFileSync(page, pageOf(changes));
  console.log(changes.map(({ name }) => `  ${name}`).join('\n'));
  console.log(`${changes.length} changed; old and new side by side: ${page}`);
  if (process.argv.includes('--accept')) {
    accept(changes, folder);
    console.log('The new ones are accepted.');
  } else console.log('If that is meant: npm run golden -- --accept');
}
