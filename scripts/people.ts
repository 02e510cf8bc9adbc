/** Counts people from the command line, with the code of the page: `npm run --silent people -- --help`. */
import { runPeople } from './people/run.ts';
import { printResult } from './print-result.ts';

await printResult('people', runPeople);
