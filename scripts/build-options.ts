import { resolve } from 'node:path';
import type { BuildOptions } from '../src/publish/build/build.ts';
import { UsageError } from '../src/i18n/command-error.ts';

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
    if (positionals.length === 0) throw new UsageError('noShards', {});
    options.merge = positionals.map((folder) => resolve(folder));
  } else if (positionals.length > 0) throw new UsageError('needlessWords', { words: positionals.join(' ') });
  return options;
}

function positive(text: string, example: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new UsageError('notACount', { value: text, example });
  return value;
}

function shard(text: string): { index: number; count: number } {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const result = { index: Number(index), count: Number(count) };
  if (!(result.index >= 1 && result.index <= result.count)) {
    throw new UsageError('notAShard', { value: text });
  }
  return result;
}
