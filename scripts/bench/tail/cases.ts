import { join } from 'node:path';
import { generateArchive, type SyntheticArchive } from '../generate.ts';
import { lengthenTen, spreadTerms, useRawHtml } from './rewrite.ts';
import { authorNames, modelWith, topicNames } from './vocabularies.ts';

/** An unusual archive, compared with a plain one in proportion to its articles or to its text. */
export interface TailCase {
  name: (size: number) => string;
  unit: 'article' | 'MB';
  /** Writes the content folder, for a plain archive of `size` articles. `model` has the vocabularies. */
  generate: (folder: string, size: number, model: string) => SyntheticArchive;
}

const count = (value: number): string => value.toLocaleString('en');

/** A day of November 2026 for each, before the last day of every generated archive. */
const crowded = (index: number): string => `2026-11-${String((index % 22) + 1).padStart(2, '0')}`;

/** The first one is what the others are compared with. */
export const TAIL_CASES = {
  plain: {
    name: (size) => `${count(size)} plain articles`,
    unit: 'article',
    generate: generateArchive,
  },
  html: {
    name: () => 'raw HTML in bodies',
    unit: 'article',
    generate: (folder, size, model) => changed(generateArchive(folder, size, model), useRawHtml),
  },
  long: {
    name: () => 'ten of them of 5 MB',
    unit: 'MB',
    generate: (folder, size, model) => changed(generateArchive(folder, size, model), lengthenTen),
  },
  topics: {
    name: (size) => `${count(size)} topics, one or two an article`,
    unit: 'article',
    generate: (folder, size, model) => {
      const own = modelWith(join(folder, '../model'), model, 'topics', topicNames(size));
      return changed(generateArchive(folder, size, own), (archive) => {
        spreadTerms(archive, 'topics');
      });
    },
  },
  authors: {
    name: (size) => `${count(10 * size)} authors, one or two an article`,
    unit: 'article',
    generate: (folder, size, model) => {
      const own = modelWith(join(folder, '../model'), model, 'authors', authorNames(10 * size));
      return changed(generateArchive(folder, size, own), (archive) => {
        spreadTerms(archive, 'authors');
      });
    },
  },
  month: {
    name: (size) => `${count(2.5 * size)} articles in one month`,
    unit: 'article',
    generate: (folder, size, model) => generateArchive(folder, 2.5 * size, model, { dateOf: crowded }),
  },
} as const satisfies Record<string, TailCase>;

export type TailName = keyof typeof TAIL_CASES;

function changed(archive: SyntheticArchive, change: (archive: SyntheticArchive) => void): SyntheticArchive {
  change(archive);
  return archive;
}
