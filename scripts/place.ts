/** Finds the best sites from the command line, with the code of the page: `npm run --silent place -- --help`. */
import { runPlace } from './place/run.ts';

const USAGE_ERROR = 2;

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
});

const result = await runPlace(process.argv.slice(2));
if ('problem' in result) {
  console.error(`place: ${result.problem}`);
  process.exitCode = USAGE_ERROR;
} else {
  console.log(result.output);
}
