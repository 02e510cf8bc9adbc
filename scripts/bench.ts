/**
 * The benchmarks: each a ratio to a named peer in the same run. Ends with an error when a promise is broken.
 * Words on the command line choose among them: `npm run bench -- nearest filter`.
 */
import { benchCells } from './bench/cells.ts';
import { benchDownload } from './bench/download.ts';
import { benchFilter } from './bench/filter.ts';
import { benchImport } from './bench/import.ts';
import { benchMoveBase } from './bench/move-base.ts';
import { benchNearest } from './bench/nearest.ts';
import { benchPlacement } from './bench/placement.ts';
import { type BenchResult, type BenchSkipped, isOver, lineOf } from './bench/result.ts';
import { benchSheet } from './bench/sheet.ts';

const benchmarks: Readonly<Record<string, () => Promise<readonly (BenchResult | BenchSkipped)[]>>> = {
  import: benchImport,
  nearest: benchNearest,
  cells: benchCells,
  filter: benchFilter,
  'move-base': benchMoveBase,
  placement: benchPlacement,
  download: benchDownload,
  sheet: benchSheet,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find(name => !Object.hasOwn(benchmarks, name));
if (unknown !== undefined) {
  console.error(`There is no benchmark "${unknown}"; there are ${Object.keys(benchmarks).join(', ')}.`);
  process.exit(2);
}

for (const [name, bench] of Object.entries(benchmarks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const results = await bench();
  console.log(results.map(lineOf).join('\n'));
  if (results.some(isOver)) process.exitCode = 1;
}
