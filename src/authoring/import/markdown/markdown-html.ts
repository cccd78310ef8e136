import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import { slug } from '../../../archive/slug.ts';
import { syntaxTree } from '../../../markdown/syntax-tree.ts';
import { htmlOf } from '../text/html-text.ts';
import type { HeadingIdsGiven } from './kramdown.ts';
import type { Translation } from './translation.ts';
import { decoded } from '../text/decoded.ts';

const toHtml = unified()
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  .use(rehypeRaw)
  .freeze();

/** A star between letters, which other programs may read as emphasis. */
const STARRED = /[\p{L}\p{N}]+(?:\*[\p{L}\p{N}]+)+/gu;

/** A body as HTML: its headings have the ids that links name, the titles of its pictures are captions. */
export function markdownHtml(
  markdown: string,
  ids: HeadingIdsGiven,
  title: string,
  { tell, changed }: Translation,
): string {
  for (const [word] of markdown.matchAll(STARRED))
    changed({ dropped: word.replaceAll('*', ''), added: word.replaceAll('*', ' ') });
  const tree = toHtml.runSync(syntaxTree(markdown, 'md'));
  dropFootnoteLabel(tree);
  const first = tree.children.find((node) => node.type === 'element');
  if (
    first?.type === 'element' &&
    /^h[12]$/.test(first.tagName) &&
    lettersOf(toString(first)) === lettersOf(title)
  ) {
    tree.children.splice(tree.children.indexOf(first), 1);
    tell('repeated-title', '', title, { dropped: toString(first), counts: { headings: -1 } });
  }
  nameHeadings(tree, ids);
  captionPictures(tree, changed);
  return htmlOf(tree);
}

/** The heading that remark-rehype puts above footnotes is not the author's. */
function dropFootnoteLabel(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.properties['id'] !== 'footnote-label' || index === undefined) return CONTINUE;
    parent?.children.splice(index, 1);
    return EXIT;
  });
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Gives headings the ids by which the text links to them: those that their authors set, or that generators made of their words. */
function nameHeadings(tree: Root, given: HeadingIdsGiven): void {
  const wanted = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    const href = properties['href'];
    if (typeof href === 'string' && href.startsWith('#')) wanted.add(decoded(href.slice(1)));
  });
  if (wanted.size === 0) return;
  visit(tree, 'element', (node) => {
    if (!/^h[1-6]$/.test(node.tagName) || node.properties['id'] !== undefined) return;
    const key = keyOf(toString(node));
    const id = [...wanted].find(
      (each) => keyOf(given.get(each) ?? each) === key || keyOf(each) === key.replace(/^\d+/, ''),
    );
    if (id === undefined) return;
    node.properties['id'] = id;
    wanted.delete(id);
  });
}

/** Generators differ in umlauts, punctuation and hyphens. */
const keyOf = (text: string): string => slug(text).replaceAll('-', '');

/** A picture alone in its paragraph has its title as its caption. */
function captionPictures(tree: Root, changed: Translation['changed']): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'p' || !node.children.every(isPicture)) return;
    const images = node.children.filter((child) => child.type === 'element');
    if (images.length === 0 || !images.some((each) => titleOf(each) !== '')) return;
    node.tagName = 'div';
    node.children = images.map((image) => {
      const caption = titleOf(image);
      if (caption === '') return image;
      changed({ added: caption, counts: { captions: 1 } });
      return figure(image, caption);
    });
  });
}

const figure = (image: Element, caption: string): Element => ({
  ...{ type: 'element', tagName: 'figure', properties: {} },
  children: [
    image,
    { type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: caption }] },
  ],
});

/** An image, or a link around one. */
function isPicture(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type !== 'element') return node.type === 'comment';
  const [only, ...others] = node.children;
  return (
    node.tagName === 'img' ||
    (node.tagName === 'a' && others.length === 0 && only?.type === 'element' && only.tagName === 'img')
  );
}

function titleOf(node: Element): string {
  const image = node.tagName === 'a' ? (node.children[0] as Element) : node;
  return typeof image.properties['title'] === 'string' ? image.properties['title'].trim() : '';
}
