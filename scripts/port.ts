import { UsageError } from '../src/i18n/command-error.ts';

const USUAL_PORT = 4321;

/** The port given by `--port`. */
export function portOf(text: string | undefined): number {
  if (text === undefined) return USUAL_PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) throw new UsageError('notAPort', { value: text });
  return port;
}
