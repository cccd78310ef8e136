import { resolve } from 'node:path';
import type { BuildOptions } from '../src/publish/build/build-options.ts';
import { UsageError } from '../src/i18n/command-error.ts';
import type { Values } from './command-line.ts';

export const BUILD_OPTIONS = {
  report: { type: 'string' },
  full: { type: 'boolean' },
  delta: { type: 'boolean' },
  precompress: { type: 'boolean' },
  workers: { type: 'string' },
  shard: { type: 'string' },
  merge: { type: 'boolean' },
  images: { type: 'string' },
} as const;

/** The build options of a command line. Throws a UsageError that shows the correct usage. */
export function buildOptions(values: Values<typeof BUILD_OPTIONS>, args: readonly string[]): BuildOptions {
  if (values.merge && args.length === 0) throw new UsageError('noShards', {});
  if (!values.merge && args.length > 0) throw new UsageError('needlessWords', { words: args.join(' ') });
  return {
    full: values.full ?? false,
    delta: values.delta ?? false,
    precompress: values.precompress ?? false,
    imagesLater: imagesLater(values),
    ...(values.workers !== undefined && { workers: positive(values.workers, '--workers 4') }),
    ...(values.shard !== undefined && { shard: shard(values.shard) }),
    ...(values.merge && { merge: args.map((folder) => resolve(folder)) }),
  };
}

function imagesLater({ images }: Values<typeof BUILD_OPTIONS>): boolean {
  if (images === undefined || images === 'now') return false;
  if (images === 'later') return true;
  throw new UsageError('notAnImagesMode', { value: images });
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
