import { wordsOf } from './words.ts';

/** The words of texts as numbers, the same one for the same form: who looks at a word again does not look it up by its letters. */
export class TextWords {
  /** By number. */
  readonly forms: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By number: the last text in which the word was met, counted from 1. */
  readonly #met: number[] = [];
  #texts = 0;

  /** The numbers of a text's words, each once. */
  of(text: string): Uint32Array {
    const current = ++this.#texts;
    const found: number[] = [];
    for (const form of wordsOf(text)) {
      const number = this.#numberOf(form);
      if (this.#met[number] === current) continue;
      this.#met[number] = current;
      found.push(number);
    }
    return Uint32Array.from(found);
  }

  #numberOf(form: string): number {
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    const number = this.forms.push(form) - 1;
    this.#numbers.set(form, number);
    return number;
  }
}
