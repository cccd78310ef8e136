import type { SearchPart } from '../../search/files.ts';
import { digestOf } from '../../site/digest.ts';
import type { GeneratedPart } from '../output/generated-part.ts';
import type { GeneratedPlan } from './generate-files.ts';

/** A manifest part for each search slice. The thousands of files of unchanged slices are not listed. */
export const searchParts = (
  slices: readonly SearchPart[],
  { base, program: { precompress } }: Pick<GeneratedPlan, 'base' | 'program'>,
): GeneratedPart[] =>
  slices.map(({ key, folder, files }) => {
    const name = `search-${key}`;
    const source = digestOf([key, folder, precompress]);
    if (base.get(name)?.head.source === source) return { name, source };
    return { name, source, files: [...files()].map(([path, file]) => [path, { source: file }] as const) };
  });
