import { BROWSER_LANGUAGES } from '../i18n/browser-languages.ts';
import type { Archive } from '../archive/archive.ts';
import { CACHES } from '../cache/caches.ts';
import { Store } from '../cache/store.ts';
import { type Dictionary, loadDictionary } from '../language/dictionary.ts';
import { CompoundSplitter, ListedParts } from './compounds.ts';
import { searchText } from './record.ts';
import type { PlannedSlice } from './slice-plan.ts';
import type { Slice } from './slices.ts';
import { TextWords } from './text-words.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** The words of a slice's articles: their numbers, text by text. */
export interface SliceWords {
  texts: readonly Uint32Array[];
  words: TextWords;
}

/** The vocabularies of slices, cached by the digest of their inputs. */
export class Lexicon {
  readonly #archive: Archive;
  readonly #cacheDir: string;
  readonly #store: Store<Vocabulary>;
  #dictionary: Dictionary | undefined;

  constructor(archive: Archive, cacheDir: string) {
    [this.#archive, this.#cacheDir] = [archive, cacheDir];
    this.#store = new Store(cacheDir, CACHES.vocabulary);
  }

  /** A splitter for the compounds of a slice. `words` maps its words to numbers. */
  splitter(planned: PlannedSlice, words: TextWords): CompoundSplitter {
    return new CompoundSplitter(
      [planned, ...planned.lexicon].map((slice) => this.vocabulary(slice)),
      words,
      this.#listedParts(),
    );
  }

  /** `read` are the words of the slice's articles, if the caller has them. */
  vocabulary({ slice, source }: PlannedSlice, read?: SliceWords): Vocabulary {
    return this.#store.getOrCreate(source, '', () => {
      const { texts, words } = read ?? this.#wordsOf(slice);
      return vocabularyOf(texts, words);
    });
  }

  /** Whether the vocabulary of a slice is cached. */
  has(source: string): boolean {
    return this.#store.has(source);
  }

  /** Removes all vocabularies except these. */
  prune(sources: readonly string[]): void {
    for (const source of sources) this.#store.keep(source);
    this.#store.prune();
  }

  /** For one slice only: the parts of all words of 25 years would fill the memory. */
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
