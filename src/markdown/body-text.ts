import { visit } from 'unist-util-visit';
import { syntaxTree } from './syntax-tree.ts';

/** Link targets, image sources, HTML tags, footnote marks and reference definitions, which are not read as words. */
const UNREAD = /\]\([^()\s]*(?:\s+"[^"]*")?\)|<[^>]*>|\[\^[^\]]*\]|^\[[^\]]+\]:\s+\S+.*$/gm;
const WORD = /[\p{L}\p{N}]+(?:[-’'.,:/*][\p{L}\p{N}]+)*/gu;

/** Counts words in Markdown source. A hyphenated compound, a number, a time of day and `Leser*innen` are one word each. */
export function countWords(body: string): number {
  return body.replace(UNREAD, ' ').match(WORD)?.length ?? 0;
}

const IMAGE = /!\[[^\]]*\]\([^()]*\)/g;
/** Letters below which a text is too short to say that another repeats it. */
const REPEATED = 20;

/** Whether a body begins with the words of a teaser, which may be shortened with an ellipsis. Pictures before them do not count. */
export function opensWith(body: string, teaser: string): boolean {
  const wanted = lettersOf(teaser.replace(/…$/, ''));
  if (wanted.length < REPEATED) return false;
  // Addresses and pictures may stand between the words; no teaser is longer than what is left of this.
  const start = body.slice(0, 20 * teaser.length + 2000).replace(IMAGE, ' ');
  return lettersOf(start.replace(UNREAD, ' ')).startsWith(wanted);
}

const lettersOf = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** Possible links: a body without them is not parsed. */
const MAY_LINK = /\]\(|\]:|<https?:|https?:\/\/|<a\b/;

/** Targets of the links in a Markdown body that may lead to the site itself, as written, each once, in order. */
export function bodyLinks(body: string, format: 'md' | 'mdx'): string[] {
  if (!MAY_LINK.test(body)) return [];
  const found = new Set<string>();
  visit(syntaxTree(body, format), (node) => {
    if (node.type === 'link' || node.type === 'definition') found.add(node.url);
    if (node.type === 'html') for (const [, , url] of node.value.matchAll(HREF)) found.add(url as string);
  });
  return [...found].filter((url) => !/^(?:#|(?!https?:)[a-z][a-z0-9+.-]*:)/i.test(url));
}

const HREF = /\bhref\s*=\s*(["'])(.*?)\1/gi;
