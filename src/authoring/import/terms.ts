import type { Vocabularies } from '../../archive/vocabularies.ts';
import type { Vocabulary } from '../../archive/vocabulary.ts';
import { slug } from '../../archive/slug.ts';
import type { Losses } from './losses.ts';
import type { Mapping } from './mapping.ts';
import type { Post } from './post.ts';

/** An article's terms in this archive. */
export interface ArticleTerms {
  category: string;
  region: string[];
  type: string | undefined;
  topics: string[];
  authors: string[];
}

/** Names are untrusted input: `constructor` is no entry. */
const ownEntry = <T>(entries: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(entries, name) ? entries[name] : undefined;

/** Maps the terms of posts, and collects names that the vocabularies lack. */
export class Terms {
  /** New names by vocabulary file. */
  readonly added: Record<'topics.yaml' | 'authors.yaml', Set<string>> = {
    'topics.yaml': new Set(),
    'authors.yaml': new Set(),
  };
  readonly #vocabularies: Vocabularies;
  readonly #mapping: Mapping;
  readonly #losses: Losses;

  constructor(vocabularies: Vocabularies, mapping: Mapping, losses: Losses) {
    this.#vocabularies = vocabularies;
    this.#mapping = mapping;
    this.#losses = losses;
  }

  of(post: Post): ArticleTerms {
    const { categories, regions, types, topics } = this.#vocabularies;
    const names = [...post.categories, ...post.tags].flatMap((name) => this.#mapped(name, post));
    const among = (vocabulary: Vocabulary): string[] => [
      ...new Set(names.filter((name) => vocabulary.named(name))),
    ];
    const [category] = among(categories);
    const region = among(regions);
    if (category === undefined)
      this.#losses.add('default-category', post.categories.join(', '), post.title, post.place);
    if (region.length === 0) this.#losses.add('default-region', '', post.title, post.place);
    const added = [...this.added['topics.yaml']].filter((name) => names.includes(name));
    return {
      category: category ?? this.#mapping.category,
      region: region.length > 0 ? region : this.#mapping.region,
      type: among(types)[0],
      topics: [...among(topics), ...added],
      authors: this.#authorsOf(post),
    };
  }

  #mapped(name: string, { title, place, tags }: Post): readonly string[] {
    const mapped = ownEntry(this.#mapping.terms, name);
    if (mapped) return mapped;
    const { categories, regions, types, topics } = this.#vocabularies;
    if ([categories, regions, types, topics].some((vocabulary) => vocabulary.named(name))) return [name];
    if (
      tags.includes(name) &&
      this.#mapping.add.includes('topics') &&
      this.#mayAdd(name, topics, 'topics.yaml')
    ) {
      this.added['topics.yaml'].add(name);
      return [name];
    }
    this.#losses.add('unmapped-term', name, title, place);
    return [];
  }

  #authorsOf(post: Post): string[] {
    const { authors } = this.#vocabularies;
    const names = post.authors.flatMap((name) => ownEntry(this.#mapping.authors, name) ?? [name]);
    return [...new Set(names)].filter((name) => {
      if (authors.named(name) || this.added['authors.yaml'].has(name)) return true;
      if (this.#mapping.add.includes('authors') && this.#mayAdd(name, authors, 'authors.yaml')) {
        this.added['authors.yaml'].add(name);
        return true;
      }
      this.#losses.add('unmapped-term', name, post.title, post.place);
      return false;
    });
  }

  /** A name becomes an entry if it makes a valid and unique slug. */
  #mayAdd(name: string, vocabulary: Vocabulary, file: keyof Terms['added']): boolean {
    const newSlug = slug(name);
    if (newSlug === '' || name.length > 100) return false;
    if (this.added[file].has(name)) return true;
    const taken = [...vocabulary.terms.map((term) => term.slug), ...[...this.added[file]].map(slug)];
    return !taken.includes(newSlug);
  }
}
