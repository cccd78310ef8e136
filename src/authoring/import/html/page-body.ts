import type { Element, Nodes, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { SKIP, visit } from 'unist-util-visit';
import { textOf } from '../text/html-text.ts';
import type { SourceLoss } from '../post.ts';
import { featuresOf, type PageIndex } from './page-index.ts';
import { readableText } from './readable-text.ts';

/** Where pages mark the text of an article: microdata, microformats, WordPress and Jekyll themes, then HTML's own elements. */
const PLACES = [
  'itemprop=articleBody',
  '.e-content',
  '.entry-content',
  '.post-content',
  '.article-body',
  '.article-content',
  'article',
  'main',
  'role=main',
];

/** What stands in such a place without being text. */
const BOILERPLATE = new Set([
  ...['nav', 'role=navigation', 'form', '.breadcrumb', '.breadcrumbs', '.pagination', '.post-navigation'],
  ...['.nav-links', '.byline', '.entry-meta', '.post-meta', '.related-posts', '.jp-relatedposts'],
  ...['.sharedaddy', '.share-buttons', '.addtoany_share_save_container'],
  ...['#comments', '.comments-area', '#disqus_thread'],
]);

/** Letters below which a place is taken for an empty one. */
const SHORT = 80;

/** How the mapping describes the text. */
export interface BodyPlaces {
  /** Its selector, if the mapping names one. */
  body: string | undefined;
  /** Selectors of what is removed from it. */
  remove: readonly string[];
}

/**
 * The content of the element that holds a page's text, without boilerplate and without the headline, which stands above it. What is
 * removed by the program's own rules, and a text that had to be guessed, are losses.
 */
export function pageBody(
  tree: Root,
  page: PageIndex,
  title: string,
  { body, remove }: BodyPlaces,
  losses: SourceLoss[],
): Root {
  const named = body === undefined ? undefined : select(body, tree);
  if (named) return without(rootOf(named), remove);
  const found = PLACES.map((place) => placeOf(page, place)).find((each) => each !== undefined);
  const place = found ?? guessed(tree, title, losses);
  if (!place) return { type: 'root', children: [] };
  return withoutHeadline(withoutBoilerplate(without(place, remove), losses), title);
}

const rootOf = ({ children }: Pick<Element, 'children'>): Root => ({ type: 'root', children });

/** A place counts if there is one of its kind, with text or pictures in it. Comments are articles, too. */
function placeOf(page: PageIndex, place: string): Root | undefined {
  const [found, second] = page.all(place).filter((each) => !featuresOf(each).includes('.comment'));
  if (!found || second) return undefined;
  return lettersOf(found) >= SHORT || hasPicture(found) ? rootOf(found) : undefined;
}

const lettersOf = (nodes: Nodes): number => textOf(nodes).replace(/\s+/g, '').length;

function hasPicture(element: Element): boolean {
  let found = false;
  visit(element, 'element', ({ tagName }) => {
    found ||= tagName === 'img';
  });
  return found;
}

function guessed(tree: Root, title: string, losses: SourceLoss[]): Root | undefined {
  const found = readableText(tree);
  if (found) losses.push({ kind: 'heuristic-text', what: '', example: title });
  return found;
}

/** Removes what the mapping does not want. */
function without(root: Root, selectors: readonly string[]): Root {
  const unwanted = new Set(selectors.flatMap((selector) => selectAll(selector, root)));
  if (unwanted.size > 0) removeAll(root, (element) => unwanted.has(element));
  return root;
}

function withoutBoilerplate(root: Root, losses: SourceLoss[]): Root {
  removeAll(root, (element) => {
    const feature = featuresOf(element).find((each) => BOILERPLATE.has(each));
    if (feature !== undefined && lettersOf(element) > 0)
      losses.push({ kind: 'boilerplate', what: feature, example: textOf(element) });
    return feature !== undefined;
  });
  return root;
}

function removeAll(root: Root, isUnwanted: (element: Element) => boolean): void {
  visit(root, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !isUnwanted(node)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function withoutHeadline(root: Root, title: string): Root {
  const wanted = oneLine(title);
  visit(root, 'element', (node, index, parent) => {
    if (!/^h[1-3]$/.test(node.tagName) || oneLine(textOf(node)) !== wanted) return undefined;
    if (parent && index !== undefined) parent.children.splice(index, 1);
    return false;
  });
  return root;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
