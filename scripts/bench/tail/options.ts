import { resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { sizeOf } from '../options.ts';
import { parsed, UsageError } from '../usage-error.ts';
import { TAIL_CASES, type TailName } from './cases.ts';

const NAMES = Object.keys(TAIL_CASES) as TailName[];

const USAGE = `npm run bench:tail -- [options]
  --size N         articles of the plain archive (2000)
  --only LIST      some of ${NAMES.slice(1).join(', ')}; all otherwise
  --work DIR       folder to work in (the system's temporary one)`;

export interface TailOptions {
  size: number;
  /** The plain archive first. */
  cases: readonly TailName[];
  work: string;
}

/** Reads the command line. Throws a UsageError that shows the correct usage. */
export function tailOptions(args: readonly string[]): TailOptions {
  const text = { type: 'string' } as const;
  const {
    size = '2000',
    only = NAMES.join(','),
    work = tmpdir(),
  } = parsed(USAGE, () =>
    parseArgs({ args: [...args], options: { size: text, only: text, work: text } }),
  ).values;
  const chosen = only.split(',').map(nameOf);
  return { size: sizeOf(size), cases: [...new Set<TailName>(['plain', ...chosen])], work: resolve(work) };
}

function nameOf(text: string): TailName {
  const name = NAMES.find((one) => one === text);
  if (name === undefined) throw new UsageError(`"${text}" is none of them.\n\n${USAGE}`);
  return name;
}
