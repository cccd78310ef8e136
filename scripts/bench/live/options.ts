import { resolve } from 'node:path';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { sizeOf } from '../options.ts';
import { parsed, UsageError } from '../usage-error.ts';
import { type TargetKind, TARGETS } from './target.ts';

const USAGE = `npm run bench:live -- --size N [options]
  --size N         articles of the generated archive
  --target NAME    folder, or s3: a server on loopback, from Debian's packages (folder)
  --cold           with an empty npm cache
  --work DIR       folder to work in (the system's temporary one)`;

export interface LiveOptions {
  size: number;
  target: TargetKind;
  cold: boolean;
  work: string;
}

/** Reads the command line. Throws a UsageError that shows the correct usage. */
export function liveOptions(args: readonly string[]): LiveOptions {
  const text = { type: 'string' } as const;
  const options = { size: text, target: text, work: text, cold: { type: 'boolean' } } as const;
  const {
    size,
    target = 'folder',
    work = tmpdir(),
    cold = false,
  } = parsed(USAGE, () => parseArgs({ args: [...args], options })).values;
  const kind = TARGETS.find((one) => one === target);
  if (size === undefined) throw new UsageError(USAGE);
  if (kind === undefined) throw new UsageError(`"${target}" is no target.\n\n${USAGE}`);
  return { size: sizeOf(size), target: kind, cold, work: resolve(work) };
}
