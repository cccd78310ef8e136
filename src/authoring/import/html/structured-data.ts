import { attributeOf } from './css.ts';
import type { PageIndex } from './page-index.ts';

/** An object of JSON-LD: untrusted. */
export type Thing = Readonly<Record<string, unknown>>;

/** Objects that are read from one page, at most. */
const THING_LIMIT = 2_000;

const ARTICLE = /(?:Article|BlogPosting|^Report|^Review)$/;
const LIST = /^(?:CollectionPage|ItemList|SearchResultsPage|Blog|ProfilePage)$/;
const OTHER = /^(?:AboutPage|ContactPage|FAQPage|CheckoutPage)$/;

/** Structured data in JSON-LD, as schema.org defines it. */
export interface StructuredData {
  /** The page's article, if it is about exactly one. */
  article: Thing | undefined;
  kind: 'article' | 'list' | 'page' | undefined;
  /** The names in the breadcrumbs, without the first, the start page, and the last, the page itself. */
  breadcrumbs: string[];
  siteName: string;
}

export function structuredData(page: PageIndex): StructuredData {
  const things = page
    .all('script')
    .filter((script) => attributeOf(script, 'type').toLowerCase() === 'application/ld+json')
    .flatMap(({ children }) =>
      thingsIn(parsed(children.map((child) => (child.type === 'text' ? child.value : '')).join(''))),
    );
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const has = (pattern: RegExp): boolean =>
    things.some((thing) => typesOf(thing).some((type) => pattern.test(type)));
  const kind =
    has(LIST) && articles.length !== 1
      ? 'list'
      : articles.length === 1
        ? 'article'
        : has(OTHER)
          ? 'page'
          : undefined;
  const trail = things.find((thing) => typesOf(thing).includes('BreadcrumbList'));
  const site = things.find((thing) => typesOf(thing).includes('WebSite'));
  return {
    article: articles.length === 1 ? articles[0] : undefined,
    kind: articles.length > 1 ? 'list' : kind,
    breadcrumbs: trail ? listOf(trail['itemListElement']).map(nameOf).filter(Boolean).slice(1, -1) : [],
    siteName: site ? nameOf(site) : '',
  };
}

export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];

export const thingOf = (value: unknown): Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Thing) : {};

/** A text, or the name of a thing. */
export function nameOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  const { name, item, '@value': literal } = thingOf(value);
  if (typeof name === 'string') return name.trim();
  if (typeof literal === 'string') return literal.trim();
  return item === undefined ? '' : nameOf(thingOf(item)['name']);
}

const typesOf = (thing: Thing): string[] =>
  listOf(thing['@type']).map((type) => String(type).replace(/^.*[/:]/, ''));

/** The objects of a document: one, a list, or those of its `@graph`. Nested ones belong to others. */
function thingsIn(document: unknown): Thing[] {
  return listOf(document)
    .flatMap((entry) => [thingOf(entry), ...listOf(thingOf(entry)['@graph']).map(thingOf)])
    .slice(0, THING_LIMIT);
}

/** Some programs leave line ends in texts, which JSON forbids. */
function parsed(text: string): unknown {
  for (const source of [text, text.replace(/[\u0000-\u001f]+/g, ' ')])
    try {
      return JSON.parse(source) as unknown;
    } catch {
      // tried once more without line ends; a broken block is left out like any unknown markup
    }
  return undefined;
}
