/** Measures travel time from the command line, with the code of the page: `npm run --silent travel -- --help`. */
import { printResult } from './print-result.ts';
import { runTravel } from './travel/run.ts';

await printResult('travel', runTravel);
