import { slug } from '../archive/slug.ts';

/** Gives each heading of a document its id: the slug of its text, numbered from the second of the same name on. */
export class HeadingIds {
  readonly #used = new Map<string, number>();

  next(text: string): string {
    const base = slug(text) || 'abschnitt';
    const count = (this.#used.get(base) ?? 0) + 1;
    this.#used.set(base, count);
    return count === 1 ? base : this.next(`${base} ${count}`);
  }
}
