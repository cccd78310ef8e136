import { ImportError } from '../import-error.ts';
import type { Mapping } from '../mapping.ts';
import { selectorProblem } from './css.ts';
import type { PathPatterns } from '../path-patterns.ts';

/** What the mapping says about pages. */
export interface PageMapping extends PathPatterns {
  selectors: Readonly<Record<string, string>>;
  /** Matches something on pages with an article, and on no others. */
  article: string | undefined;
  /** What is removed from texts. */
  remove: readonly string[];
  addresses: Mapping['addresses'];
  fields: Mapping['fields'];
}

/** The patterns of the command line add to those of the mapping. Throws an ImportError for a selector that is none. */
export function pageMapping(
  { selectors = {}, html, addresses, fields }: Mapping,
  mappingFile: string,
  { include = [], exclude = [] }: Partial<PathPatterns>,
): PageMapping {
  const { article, remove } = html;
  for (const name of [...Object.values(selectors), ...Object.values(fields), ...remove, article ?? '*']) {
    const problem = selectorProblem(name);
    if (problem !== undefined) throw new ImportError('badSelector', { file: mappingFile, name, problem });
  }
  return {
    ...{ selectors, article, remove, addresses, fields },
    include: [...html.include, ...include],
    exclude: [...html.exclude, ...exclude],
  };
}
