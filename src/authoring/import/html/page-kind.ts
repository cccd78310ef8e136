import type { Element } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import { attributeOf } from './css.ts';
import { featuresOf, type PageIndex } from './page-index.ts';
import type { StructuredData } from './structured-data.ts';

/** Lists on most systems: the pages of tags, categories and authors, an archive's own page, search, page 2 of a list, the start page. */
const LIST_PATH = new RegExp(
  [
    '(?:^|/)(?:tags?|categor(?:y|ies)|kategorien?|schlagwort(?:e|oerter)?|authors?|autor(?:en)?|search|suche)(?:/|\\.x?html?$)',
    '(?:^|/)(?:archives?|archiv|blog|news|feed)(?:/index)?\\.x?html?$',
    '(?:^|/)(?:page|seite)[/-]?\\d+(?:/index)?(?:\\.x?html?)?$',
    '^(?:\\d{4}/(?:\\d{1,2}/){0,2})?(?:index|default)\\.x?html?$',
  ].join('|'),
  'i',
);
/** A name below the folder of a month or a day. */
const DATED_PATH =
  /(?:^|\/)(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])(?:[/-]\d{1,2})?[/-](?!(?:index|default)\.|page\/)[^/]*[a-z\d]{3}/i;
const ERROR_PATH = /(?:^|\/)(?:40[34]|50\d|error)(?:\/index)?\.x?html?$/i;

export type PageKind = 'post' | 'list' | 'page' | 'copy' | 'redirect' | 'error';

/** The kind of a page by what it says about itself: structured data, microdata, microformats; else by its form. */
export function pageKind(page: PageIndex, path: string, data: StructuredData): PageKind {
  if (page.all('meta').some(isRefresh)) return 'redirect';
  if (ERROR_PATH.test(path)) return 'error';
  if (data.kind !== undefined) return data.kind === 'article' ? 'post' : data.kind;
  if (LIST_PATH.test(path)) return 'list';
  const marked = markedArticles(page);
  if (marked > 1) return 'list';
  // WordPress marks its static pages like its posts.
  if (marked === 1 && page.all('.hentry').every((each) => !featuresOf(each).includes('.type-page')))
    return 'post';
  if (page.all('article').filter(isTeaser).length > 1) return 'list';
  // Open Graph calls any page an article.
  return DATED_PATH.test(path) || hasDate(page) ? 'post' : 'page';
}

const isRefresh = (meta: Element): boolean =>
  /^refresh$/i.test(attributeOf(meta, 'http-equiv')) && /url/i.test(attributeOf(meta, 'content'));

/** An entry of a list has a heading that leads to its page. */
function isTeaser(article: Element): boolean {
  let found = false;
  visit(article, 'element', (heading) => {
    if (!/^h[1-4]$/.test(heading.tagName)) return undefined;
    visit(heading, 'element', ({ tagName }) => {
      found ||= tagName === 'a';
    });
    return found ? EXIT : undefined;
  });
  return found;
}

const hasDate = (page: PageIndex): boolean =>
  page.all('article time', 'main time', 'itemprop=datePublished', '.dt-published').length > 0 ||
  ['DC.date', 'DC.date.issued', 'DC.date.created', 'date', 'article:published_time'].some(
    (name) => page.meta(name).length > 0,
  );

/** Articles in microdata and microformats. */
function markedArticles(page: PageIndex): number {
  const items = page.all('itemtype=NewsArticle', 'itemtype=Article', 'itemtype=BlogPosting').length;
  return items > 0 ? items : page.all('.h-entry', '.hentry').length;
}
