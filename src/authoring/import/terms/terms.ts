import type { Vocabularies } from '../../../archive/vocabularies.ts';
import { detached } from '../text/detached.ts';
import { KnownNames } from './known-names.ts';
import type { Losses } from '../losses/losses.ts';
import type { Mapping } from '../mapping.ts';
import type { Post } from '../post.ts';
import type { Spellings } from './spellings.ts';
import { TermMapping } from './term-mapping.ts';

/** An article's terms in this archive. */
export interface ArticleTerms {
  category: string;
  region: string[];
  type: string | undefined;
  topics: string[];
  authors: string[];
}

/** What a source says about its terms as a whole. */
export interface SourceTerms {
  tags: Spellings;
  authors: Spellings;
  /** The name of the category that contains another one. */
  parentOf?: ((name: string) => string | undefined) | undefined;
}

/** Levels of categories; more are a circle. */
const LEVELS = 10;

/** Maps the terms of posts, and collects names that the vocabularies lack. */
export class Terms {
  readonly #known: Record<keyof Omit<Vocabularies, 'defaultType'>, KnownNames>;
  readonly #mapping: Mapping;
  readonly #mapped: Record<'terms' | 'authors', TermMapping>;
  readonly #losses: Losses;
  readonly #source: SourceTerms;
  readonly #told = new Set<string>();

  constructor(vocabularies: Vocabularies, mapping: Mapping, losses: Losses, source: SourceTerms) {
    const { categories, regions, types, topics, authors } = vocabularies;
    this.#known = {
      categories: new KnownNames(categories),
      regions: new KnownNames(regions),
      types: new KnownNames(types),
      topics: new KnownNames(topics),
      authors: new KnownNames(authors),
    };
    this.#mapping = mapping;
    this.#mapped = { terms: new TermMapping(mapping.terms), authors: new TermMapping(mapping.authors) };
    this.#losses = losses;
    this.#source = source;
  }

  /** New names by vocabulary file, with their slugs if the names alone do not make them. */
  get added(): Record<'topics.yaml' | 'authors.yaml', ReadonlyMap<string, string | undefined>> {
    return { 'topics.yaml': this.#known.topics.added, 'authors.yaml': this.#known.authors.added };
  }

  of(post: Post): ArticleTerms {
    const names = [
      ...post.categories.flatMap((name) => this.#named(name, post)),
      ...post.tags.flatMap((name) => this.#named(name, post, true)),
      ...post.otherTerms.flatMap(({ kind, name }) => this.#other(kind, name, post)),
    ];
    const among = (known: KnownNames): string[] => [...new Set(names.filter((name) => known.has(name)))];
    const { categories, regions, types, topics } = this.#known;
    const category = among(categories)[0] ?? this.#categoryAbove(post);
    const region = among(regions);
    if (category === undefined)
      this.#losses.add('default-category', post.categories.join(', '), post.title, post.place);
    if (region.length === 0 && this.#mapping.region.length > 0)
      this.#losses.add('default-region', '', post.title, post.place);
    return {
      category: category ?? this.#mapping.category,
      region: region.length > 0 ? region : this.#mapping.region,
      type: among(types)[0],
      topics: among(topics),
      authors: [...new Set(post.authors.flatMap((name) => this.#author(name, post)))],
    };
  }

  /** The names here of a category or tag. An unknown category counts as the one that contains it. */
  #named(name: string, post: Post, isTag = false): readonly string[] {
    const known = this.#knownAs(name, post) ?? (isTag ? this.#addedTopic(name, post) : undefined);
    if (known) return known;
    const above = this.#knownAbove(name, post, () => true);
    if (above) return above;
    this.#losses.add('unmapped-term', name, post.title, post.place);
    return [];
  }

  /** The first category that contains one of the post's, which may be known as topics only. */
  #categoryAbove(post: Post): string | undefined {
    const { categories } = this.#known;
    for (const name of post.categories) {
      const above = this.#knownAbove(name, post, (names) => names.some((each) => categories.has(each)));
      if (above) return above.find((each) => categories.has(each));
    }
    return undefined;
  }

  #knownAbove(
    name: string,
    post: Post,
    accepts: (names: readonly string[]) => boolean,
  ): readonly string[] | undefined {
    for (const other of this.#above(name)) {
      const names = this.#knownAs(other, post);
      if (!names || !accepts(names)) continue;
      this.#losses.add('parent-term', `${name} → ${other}`, post.title, post.place);
      return names;
    }
    return undefined;
  }

  /** What contains a category: the ends and beginnings of `A > B`, then the source's own hierarchy. */
  #above(name: string): string[] {
    const found = name.includes('>') ? name.split(/\s*>\s*/).reverse() : [];
    let parent = this.#source.parentOf?.(name);
    for (let level = 0; parent !== undefined && level < LEVELS; level++) {
      found.push(parent);
      parent = this.#source.parentOf?.(parent);
    }
    return found;
  }

  /** A term of another kind counts only if it is mapped, by its name or as `kind: name`, or known. */
  #other(kind: string, name: string, post: Post): readonly string[] {
    const known = this.#mapped.terms.find(`${kind}: ${name}`) ?? this.#knownAs(name, post);
    if (!known) this.#losses.add('unmapped-term', `${kind}: ${name}`, post.title, post.place);
    return known ?? [];
  }

  #knownAs(name: string, post: Post): readonly string[] | undefined {
    const mapped = this.#mapped.terms.find(name);
    if (mapped) return mapped;
    const { categories, regions, types, topics } = this.#known;
    const all = [categories, regions, types, topics];
    if (all.some((known) => known.has(name))) return [name];
    const found = all.flatMap((known) => known.find(name) ?? []);
    if (found.length === 0) return undefined;
    this.#tellVariant(name, found[0] as string, post);
    return found;
  }

  #addedTopic(name: string, post: Post): readonly string[] | undefined {
    if (!this.#mapping.add.includes('topics')) return undefined;
    const added = this.#known.topics.add(this.#source.tags.best(name));
    if (added === undefined) return undefined;
    this.#tellVariant(name, added, post);
    return [added];
  }

  #author(name: string, post: Post): readonly string[] {
    const { authors } = this.#known;
    const mapped = this.#mapped.authors.find(name);
    return (mapped ?? [name]).flatMap((each) => {
      const mayAdd = this.#mapping.add.includes('authors');
      const spelling = mapped ? each : this.#source.authors.best(each);
      const known = authors.find(each) ?? (mayAdd ? authors.add(spelling) : undefined);
      if (known === undefined) this.#losses.add('unmapped-term', each, post.title, post.place);
      else this.#tellVariant(each, known, post);
      return known ?? [];
    });
  }

  /** Once for each spelling. */
  #tellVariant(name: string, known: string, { title, place }: Post): void {
    if (name === known || this.#told.has(name)) return;
    this.#told.add(detached(name));
    this.#losses.add('term-variant', `${name} → ${known}`, title, place);
  }
}
