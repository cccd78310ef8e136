import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { decode } from '../../loader/content-text.ts';
import type { Dictionary } from '../../language/dictionary.ts';

/** The newsroom's own words, one per line, in the content folder; `#` begins a comment. */
export const WORDS_FILE = 'words.txt';

/** Shorter words are as often abbreviations and particles as mistakes. */
const MIN_LENGTH = 4;
/** Letters that may join the parts of a German compound. */
const JOINTS = ['', 's', 'n', 'en', 'es', 'er', 'e'];

/** Accepts words from the dictionary, the vocabularies, the authors' names and the newsroom's own list. */
export class WordList {
  readonly #dictionary: Dictionary;
  readonly #own: ReadonlySet<string>;
  readonly #known = new Map<string, boolean>();

  constructor(dictionary: Dictionary, own: Iterable<string>) {
    this.#dictionary = dictionary;
    this.#own = new Set([...own].map((word) => word.normalize('NFC')));
  }

  /** Whether every hyphenated part of a word is known. */
  has(word: string): boolean {
    const plain = word.normalize('NFC').replace(/[’']s?$/, '');
    if (this.#own.has(plain)) return true;
    return plain.split('-').every((part) => part.length < MIN_LENGTH || this.#part(part));
  }

  suggestions(word: string): string[] {
    return this.#dictionary.suggestions(word);
  }

  #part(part: string): boolean {
    let known = this.#known.get(part);
    if (known === undefined) {
      known = /\p{Lu}.*\p{Lu}/u.test(part) || this.#word(part) || this.#compound(part);
      this.#known.set(part, known);
    }
    return known;
  }

  /** A capitalized word at the start of a sentence, or the genitive of a name, is the same word. */
  #word(word: string): boolean {
    const lower = word.charAt(0).toLowerCase() + word.slice(1);
    const name = word.replace(/s$/, '');
    return [word, lower, name].some((form) => this.#own.has(form)) || this.#inDictionary(word, lower);
  }

  #inDictionary(...forms: string[]): boolean {
    return forms.some((form) => this.#dictionary.has(form));
  }

  #compound(word: string): boolean {
    for (let end = MIN_LENGTH; end <= word.length - MIN_LENGTH; end++) {
      const right = word.slice(end);
      if (!this.#word(right.charAt(0).toUpperCase() + right.slice(1))) continue;
      const left = word.slice(0, end);
      const joined = JOINTS.some((joint) => {
        const stem = left.slice(0, left.length - joint.length);
        return left.endsWith(joint) && stem.length >= MIN_LENGTH && this.#word(stem);
      });
      if (joined) return true;
    }
    return false;
  }
}

/** Words that this archive uses without explanation. */
export function ownWords({ contentDir, vocabularies, settings }: Archive): string[] {
  const { categories, regions, types, topics, authors } = vocabularies;
  const terms = [categories, regions, types, topics, authors].flatMap((vocabulary) => vocabulary.terms);
  const names = [settings.title, settings.publisher, ...terms.flatMap(({ name, title }) => [name, title])];
  const file = join(contentDir, WORDS_FILE);
  const listed = existsSync(file) ? (decode(readFileSync(file)) ?? '').split('\n') : [];
  return [
    ...names.flatMap((name) => [name, ...name.split(/[^\p{L}\p{M}-]+/u)]),
    ...listed.map((line) => line.replace(/#.*/, '').trim()),
  ].filter((word) => word !== '');
}
