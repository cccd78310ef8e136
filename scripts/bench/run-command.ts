import { reportFailure } from '../failure.ts';
import { UsageError } from './usage-error.ts';

/** Runs a benchmark. An invalid command line gives its message and status 2, any other error is reported as by all commands. */
export async function runCommand(measure: () => Promise<void>): Promise<void> {
  try {
    await measure();
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      process.exitCode = 2;
    } else reportFailure(error, 'en');
  }
}
