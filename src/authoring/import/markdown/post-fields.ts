import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { syntaxTree } from '../../../markdown/syntax-tree.ts';
import { plainText } from '../text/html-text.ts';
import type { Mapping } from '../mapping.ts';
import { fieldAt, textsOf } from './field-values.ts';
import type { Fields, FieldValue } from './fields.ts';
import type { Generator } from './old-site.ts';

/** What fields are called in the archives of known generators; `columns` of the mapping adds to them. */
const NAMES = {
  title: ['title', 'titel', 'headline', 'eleventyNavigation.key'],
  kicker: ['kicker', 'dachzeile'],
  date: [
    ...['date', 'datum', 'publishDate', 'publish_date', 'pubDate', 'pubDatetime', 'published_at'],
    ...['publishedAt', 'published', 'created', 'createdAt'],
  ],
  teaser: [
    'teaser',
    'excerpt',
    'summary',
    'description',
    'lead',
    'abstract',
    'einleitung',
    'vorspann',
    'beschreibung',
  ],
  category: ['categories', 'category', 'kategorien', 'kategorie', 'ressort', 'rubrik'],
  tags: ['tags', 'tag', 'topics', 'schlagworte', 'schlagwörter'],
  authors: ['authors', 'author', 'autoren', 'autor', 'autorin', 'byline'],
  source: ['source', 'quelle'],
  id: ['id', 'wordpress_id'],
  address: [],
} as const;

export type PostField = keyof typeof NAMES;

export const postFieldNames = (): readonly string[] => Object.values(NAMES).flat();

/** The values of a post's fields, under all of their names. */
export class PostFields {
  readonly #fields: Fields;
  readonly #columns: Mapping['columns'];
  readonly #generator: Generator | undefined;

  constructor(fields: Fields, { columns }: Mapping, generator: Generator | undefined) {
    [this.#fields, this.#columns, this.#generator] = [fields, columns, generator];
  }

  all(field: PostField): FieldValue[] {
    return this.#named(field).map(([, value]) => value);
  }

  /** The terms of a field. Jekyll separates those of a plural field with spaces, too. */
  terms(field: 'category' | 'tags' | 'authors'): string[] {
    const terms = this.#named(field).flatMap(([name, value]) =>
      this.#generator === 'jekyll' && typeof value === 'string' && /^(?:categories|tags)$/i.test(name)
        ? value.split(/[\s,]+/).filter((term) => term !== '')
        : textsOf(value),
    );
    return [...new Set(terms)];
  }

  #named(field: PostField): [name: string, value: FieldValue][] {
    const mapped = this.#columns?.[field];
    const names: readonly string[] = NAMES[field];
    return [...(mapped === undefined ? [] : [mapped]), ...names].flatMap((name) => {
      const value = fieldAt(this.#fields, name);
      return value === undefined ? [] : [[name, value] as [string, FieldValue]];
    });
  }
}

/** A comment that ends the excerpt of a text. */
const MORE = /<!--\s*(?:more|excerpt|TEASER_END|read[ -]?more)\b[^>]*-->/i;

const TEMPLATE = /\{%[^]*?%\}|\{\{[^]*?\}\}|\{:[^}\n]*\}/g;

/** The part of a body before the mark that ends its excerpt, without markup; empty if there is no mark. */
export function excerptOf(body: string): string {
  const { index } = MORE.exec(body) ?? {};
  return index === undefined ? '' : plainMarkdown(body.slice(0, index).replace(TEMPLATE, ''));
}

/** The text of a heading of the first level that a body begins with. */
export function headingOf(body: string): string {
  const [first] = syntaxTree(body.slice(0, 2000), 'md').children.filter(({ type }) => type !== 'html');
  return first?.type === 'heading' && first.depth === 1 ? plainText(toString(first)) : '';
}

/** Markdown as one line of plain text. */
export function plainMarkdown(markdown: string): string {
  const tree = syntaxTree(markdown, 'md');
  const blocks = tree.children.filter((block) => isProse(block));
  const text = blocks.map((block) =>
    block.type === 'html'
      ? plainText(block.value)
      : plainText(toString(block, { includeImageAlt: false, includeHtml: false })),
  );
  return text
    .join(' ')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Headings, code, and the addresses that stand for players introduce no text. */
function isProse(block: RootContent): boolean {
  if (block.type === 'heading' || block.type === 'code') return false;
  const [only, ...others] = block.type === 'paragraph' ? block.children : [];
  return only?.type !== 'link' || others.length > 0 || !/^https?:\S+$/.test(toString(only));
}
