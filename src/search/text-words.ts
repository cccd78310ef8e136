import { joinedWords } from '../language/joined-words.ts';
import type { Language } from '../archive/language.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import { indexWord } from './index-word.ts';

/** Soft hyphens and joiners within words, which are invisible. */
const UNSEEN = /[\u00AD\u200B-\u200D\u2060]/g;

/** The words of a text. */
export interface WordedText {
  /** The numbers of its distinct words. */
  words: Uint32Array;
  /** The words of each part in order, in index form, joined by spaces. */
  indexed: readonly string[];
  /** Folded words that the text writes with a hyphen or another sign inside. */
  joined: readonly string[];
}

/** Numbers the distinct words of texts, one per spelling, so a repeated word is not processed again. */
export class TextWords {
  /** By word number: the spelling in the texts, and its folded form. */
  readonly forms: string[] = [];
  readonly folded: string[] = [];
  readonly #language: Language;
  readonly #numbers = new Map<string, number>();
  /** By word number: the index form. */
  readonly #indexed: string[] = [];
  /** By word number: the last text that contains the word, counted from 1. */
  readonly #met: number[] = [];
  #texts = 0;

  constructor(language: Language) {
    this.#language = language;
  }

  /** Reads a text that consists of several parts. */
  read(...parts: readonly string[]): WordedText {
    const current = ++this.#texts;
    const found: number[] = [];
    const joined: string[] = [];
    const indexed = parts.map((part) => {
      const tokens = tokensOf(part, this.#language);
      joined.push(...joinedWords(tokens));
      const numbers = tokens.map((token) => this.#numberOf(part.slice(token.start, token.end), token));
      for (const number of numbers) {
        if (this.#met[number] === current) continue;
        this.#met[number] = current;
        found.push(number);
      }
      return numbers.map((number) => this.#indexed[number]).join(' ');
    });
    return { words: Uint32Array.from(found), indexed, joined };
  }

  #numberOf(form: string, { word, isAbbreviation }: Token): number {
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    const number = this.forms.push(form.normalize('NFC').replace(UNSEEN, '')) - 1;
    this.#numbers.set(form, number);
    this.folded.push(word);
    this.#indexed.push(indexWord(word, isAbbreviation === true));
    return number;
  }
}
