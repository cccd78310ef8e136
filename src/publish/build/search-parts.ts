import type { SearchFiles } from '../../search/files.ts';
import { digestOf } from '../../site/digest.ts';
import type { MadePart } from '../output/made-part.ts';
import type { Prepared } from './plan-build.ts';

/** The slices of the search by parts. Of those that stand nobody looks for the thousands of files. */
export const searchParts = (
  { parts }: Pick<SearchFiles, 'parts'>,
  { base, program: { precompress } }: Pick<Prepared, 'base' | 'program'>,
): MadePart[] =>
  parts.map(({ key, files }) => {
    const [name, source] = [`search-${key}`, digestOf([key, precompress])];
    if (base.get(name)?.head.source === source) return { name, source };
    return { name, source, files: [...files()].map(([path, file]) => [path, { source: file }] as const) };
  });
