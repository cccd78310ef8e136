import { resolve } from 'node:path';
import type { BuildOptions } from '../src/publish/build.ts';
import { UsageError } from './usage-error.ts';

/** The build's own options out of the command line. Throws a UsageError that shows the right form. */
export function buildOptions(
  values: Record<string, string | boolean | undefined>,
  positionals: readonly string[],
): BuildOptions {
  const options: BuildOptions = {
    full: values['full'] === true,
    delta: values['delta'] === true,
    precompress: values['precompress'] === true,
  };
  if (typeof values['workers'] === 'string') options.workers = positive(values['workers'], '--workers 4');
  if (typeof values['shard'] === 'string') options.shard = shard(values['shard']);
  if (values['merge'] === true) {
    if (positionals.length === 0)
      throw new UsageError('--merge needs the folders of the shards: --merge shard-1 shard-2');
    options.merge = positionals.map((folder) => resolve(folder));
  } else if (positionals.length > 0)
    throw new UsageError(`"${positionals.join(' ')}" is no option of the build.`);
  return options;
}

function positive(text: string, example: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new UsageError(`"${text}" is no whole number above zero; right would be ${example}.`);
  return value;
}

function shard(text: string): { index: number; count: number } {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const result = { index: Number(index), count: Number(count) };
  if (!(result.index >= 1 && result.index <= result.count)) {
    throw new UsageError(`"${text}" is no shard; right would be --shard 1/4 to --shard 4/4.`);
  }
  return result;
}
