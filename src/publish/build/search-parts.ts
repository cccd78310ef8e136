import { INDEX_KEY } from '../../search/files.ts';
import type { SearchPart } from '../../search/parts.ts';
import { digestOf } from '../../site/digest.ts';
import type { GeneratedPart } from '../output/generated-part.ts';
import type { LastOutput } from '../output/last-output.ts';
import type { GeneratedPlan } from './generate-files.ts';

const PREFIX = 'search-';

/** A manifest part for each search slice, and one for their index. The thousands of files of unchanged slices are not listed. */
export const searchParts = (
  slices: readonly SearchPart[],
  { base, program: { precompress } }: Pick<GeneratedPlan, 'base' | 'program'>,
): GeneratedPart[] =>
  slices.map(({ key, folder, omitted, files }) => {
    const name = PREFIX + key;
    const source = digestOf([key, folder, precompress, omitted]);
    if (base.get(name)?.head.source === source) return { name, source };
    return { name, source, files: [...files()].map(([path, file]) => [path, { source: file }] as const) };
  });

/** The key of the search index of the last build; undefined if that build does not count. */
export function publishedIndex({
  previous,
  base,
}: Pick<LastOutput, 'previous' | 'base'>): string | undefined {
  if (base.size === 0) return undefined;
  const name = [...previous.keys()].find((part) => part.startsWith(PREFIX + INDEX_KEY));
  return name?.slice(PREFIX.length);
}
