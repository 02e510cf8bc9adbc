import process from 'node:process';

const USAGE_ERROR = 2;

/**
 * Runs a command on the words of the command line: what it has to say goes to standard output, what keeps it from
 * running to standard error, with exit code 2.
 */
export async function printResult(
  command: string,
  run: (words: readonly string[]) => Promise<{ readonly output: string } | { readonly problem: string }>,
): Promise<void> {
  // A reader that has seen enough, such as `head`, is no error.
  process.stdout.on('error', error => {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  });
  const result = await run(process.argv.slice(2));
  if ('problem' in result) {
    console.error(`${command}: ${result.problem}`);
    process.exitCode = USAGE_ERROR;
  } else {
    console.log(result.output);
  }
}
