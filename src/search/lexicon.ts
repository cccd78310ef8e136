import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER_LANGUAGES } from '../i18n/browser-languages.ts';
import type { Archive } from '../archive/archive.ts';
import { type Dictionary, loadDictionary } from '../language/dictionary.ts';
import { writeFileWhole } from './cache-folder.ts';
import { CompoundSplitter, ListedParts } from './compounds.ts';
import { searchText } from './record.ts';
import type { PlannedSlice } from './slice-plan.ts';
import type { Slice } from './slices.ts';
import { TextWords } from './text-words.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** Folder of the vocabularies within the search's folder of the cache. */
export const VOCABULARY_FOLDER = 'vocabulary';

/** The words of a slice's articles: of each text the numbers of its own. */
export interface SliceWords {
  texts: readonly Uint32Array[];
  words: TextWords;
}

/** The vocabularies of slices, each computed once per source and kept in the cache folder. */
export class Lexicon {
  readonly #archive: Archive;
  readonly #cacheDir: string;
  readonly #folder: string;
  #dictionary: Dictionary | undefined;

  constructor(archive: Archive, cacheDir: string) {
    [this.#archive, this.#cacheDir] = [archive, cacheDir];
    this.#folder = join(cacheDir, 'search', VOCABULARY_FOLDER);
  }

  /** What splits the compounds of a slice, of whose articles `words` has numbers. */
  splitter(planned: PlannedSlice, words: TextWords): CompoundSplitter {
    return new CompoundSplitter(
      [planned, ...planned.lexicon].map((slice) => this.vocabulary(slice)),
      words,
      this.#listedParts(),
    );
  }

  /** `known` are the words of the slice's articles, where the caller has them. */
  vocabulary({ slice, source }: PlannedSlice, known?: SliceWords): Vocabulary {
    const path = join(this.#folder, `${source}.json`);
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Vocabulary;
    const { texts, words } = known ?? this.#wordsOf(slice);
    const vocabulary = vocabularyOf(texts, words);
    writeFileWhole(path, JSON.stringify(vocabulary));
    return vocabulary;
  }

  /** For one slice, as the parts of all words of 25 years would fill the memory. */
  #listedParts(): ListedParts {
    if (!BROWSER_LANGUAGES[this.#archive.settings.language].hasCompounds) return new ListedParts();
    return new ListedParts((this.#dictionary ??= loadDictionary(this.#cacheDir)));
  }

  #wordsOf({ articles }: Slice): SliceWords {
    const words = new TextWords(this.#archive.settings.language);
    const texts = articles.map((article) => {
      const { content, terms } = searchText(this.#archive, article);
      return words.read(content, terms).words;
    });
    return { texts, words };
  }
}
