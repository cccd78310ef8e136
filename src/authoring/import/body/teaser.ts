import type { PhrasingContent, RootContent } from 'mdast';
import { syntaxTree } from '../../../markdown/syntax-tree.ts';
import { fit, fitted, shortened } from '../text/field-text.ts';
import { plainText } from '../text/html-text.ts';
import type { Losses } from '../losses/losses.ts';
import type { Post } from '../post.ts';

/** Length of a teaser that is made from the text, and of one that ends where the author set `<!--more-->`. */
const MADE_TEASER = 300;
const MARKED_TEASER = 600;
/** A first paragraph below this length is a byline or a place, and says too little. */
const SHORT_PARAGRAPH = 80;
const MORE = /<!--\s*more\b[^]*?-->/i;

/**
 * The teaser of a post: its excerpt; else the text before `<!--more-->`; else the first paragraphs, shortened at the end of a sentence.
 */
export function teaserOf(post: Post, body: string, losses: Losses): string {
  const given = fitted(post.teaser, 'teaser', post, losses);
  if (given !== '') return given;
  losses.add('made-teaser', '', post.title, post.place);
  const paragraphs = paragraphTexts(body);
  const marked = beforeMore(post, paragraphs);
  if (marked !== '' && marked.length <= MARKED_TEASER) return fit(marked, 'teaser');
  return shortened(fit(marked || opening(paragraphs), 'teaser'), MADE_TEASER) || post.title;
}

/** The paragraphs that stand before the mark, if the author set one. */
function beforeMore({ body, format }: Post, paragraphs: readonly string[]): string {
  const mark = format === 'text' ? -1 : body.search(MORE);
  if (mark === -1) return '';
  const before = lettersOf(plainText(body.slice(0, mark)));
  return paragraphs.filter((text) => before.includes(lettersOf(text))).join(' ');
}

/** The first paragraph, and those that follow while it stays short. */
function opening(paragraphs: readonly string[]): string {
  let text = '';
  for (const paragraph of paragraphs) {
    if (text.length >= SHORT_PARAGRAPH) break;
    text = `${text} ${paragraph}`.trim();
  }
  return text;
}

const lettersOf = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

/** The text of each paragraph; if there is none, of each block. Pictures, captions, footnotes and code have none. */
function paragraphTexts(body: string): string[] {
  const { children } = syntaxTree(body, 'md') as { children: readonly RootContent[] };
  const paragraphs = children.filter(({ type }) => type === 'paragraph').map(lineOf);
  const found = paragraphs.filter((text) => lettersOf(text) !== '');
  return found.length > 0 ? found : children.map(lineOf).filter((text) => lettersOf(text) !== '');
}

const lineOf = (node: RootContent): string => textOf(node).replace(/\s+/g, ' ').trim();

function textOf(node: RootContent | PhrasingContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return /^<(?:br|\/?small)\b/i.test(node.value) ? ' ' : '';
  if (node.type === 'footnoteDefinition' || !('children' in node)) return '';
  const [first] = node.children;
  // A caption with links stands below its picture.
  if (first?.type === 'html' && /^<small\b/i.test(first.value)) return '';
  const text = node.children.map(textOf).join('');
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
    ? ` ${text} `
    : text;
}
