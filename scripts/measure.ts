/** Measures coverage from the command line, with the code of the page: `npm run --silent measure -- --help`. */
import { run } from './measure/run.ts';
import { printResult } from './print-result.ts';

await printResult('measure', run);
