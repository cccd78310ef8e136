import { suggestion } from './suggestion.ts';
import type { Term } from './term.ts';

/** The names that articles may use in one field, in the order of the file. */
export class Vocabulary {
  readonly file: string;
  readonly terms: readonly Term[];
  readonly #byName: ReadonlyMap<string, Term>;
  readonly #bySlug: ReadonlyMap<string, Term>;
  readonly #top: readonly Term[];

  constructor(file: string, terms: readonly Term[]) {
    this.file = file;
    this.terms = terms;
    this.#byName = new Map(terms.map((term) => [term.name, term]));
    this.#bySlug = new Map(terms.map((term) => [term.slug, term]));
    this.#top = terms.filter(({ within }) => within === undefined);
  }

  named(name: string): Term | undefined {
    return this.#byName.get(name);
  }

  /** The term with this slug. An unknown slug is a bug in the caller. */
  bySlug(slug: string): Term {
    const term = this.#bySlug.get(slug);
    if (!term) throw new Error(`${this.file} has no term with the slug ${slug}`);
    return term;
  }

  /** The only term that is not within another one, such as the home town of a local paper. */
  get onlyTop(): Term | undefined {
    const [first, second] = this.#top;
    return second === undefined ? first : undefined;
  }

  suggestion(name: string): string | undefined {
    return suggestion(
      name,
      this.terms.map((term) => term.name),
    );
  }
}
