/** Finds the best sites from the command line, with the code of the page: `npm run --silent place -- --help`. */
import { runPlace } from './place/run.ts';
import { printResult } from './print-result.ts';

await printResult('place', runPlace);
