import { createHash } from 'node:crypto';

/**
 * Finds texts that several pages share: a picture or a description that a site gives to all its pages says nothing about one. The first
 * pass over the pages counts, the second one asks.
 */
export class Repeated {
  /** Short hashes, so that memory does not grow with the texts. */
  readonly #once = new Set<string>();
  readonly #often = new Set<string>();

  count(text: string): void {
    if (text === '') return;
    const hash = hashOf(text);
    if (this.#once.has(hash)) this.#often.add(hash);
    else this.#once.add(hash);
  }

  has = (text: string): boolean => this.#often.has(hashOf(text));
}

const hashOf = (text: string): string => createHash('sha1').update(text).digest('base64').slice(0, 12);
