import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { writeFileWhole } from './cache-folder.ts';
import { CompoundSplitter } from './compounds.ts';
import { searchText, type SearchText } from './record.ts';
import type { PlannedSlice } from './slice-plan.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** Folder of the vocabularies within the search's folder of the cache. */
export const VOCABULARY_FOLDER = 'vocabulary';

/** The vocabularies of slices, each computed once per source and kept in the cache folder. */
export class Lexicon {
  readonly #archive: Archive;
  readonly #folder: string;

  constructor(archive: Archive, cache: string) {
    [this.#archive, this.#folder] = [archive, join(cache, VOCABULARY_FOLDER)];
  }

  /** What splits the compounds of a slice. */
  splitter(planned: PlannedSlice): CompoundSplitter {
    return new CompoundSplitter([planned, ...planned.lexicon].map((slice) => this.vocabulary(slice)));
  }

  /** `texts` are those of the slice's articles, where the caller has them. */
  vocabulary({ slice, source }: PlannedSlice, texts?: readonly SearchText[]): Vocabulary {
    const path = join(this.#folder, `${source}.json`);
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Vocabulary;
    const known = texts ?? slice.articles.map((article) => searchText(this.#archive, article));
    const vocabulary = vocabularyOf(known.map(({ content, terms }) => `${content} ${terms}`));
    writeFileWhole(path, JSON.stringify(vocabulary));
    return vocabulary;
  }
}
