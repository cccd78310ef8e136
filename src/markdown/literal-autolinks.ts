import type { Link, Nodes, PhrasingContent } from 'mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

/** A body that may hold an address in running text with a sign of typography in it or behind it. */
const MAY_SWALLOW = /(?:https?:\/\/|www\.)[^\s<]*[^\s<\w/.,:;?=&#%+~!$*()@[\]-]/i;

/** No address holds these: it ends before the first of them. */
const QUOTE = /[„“”‟«»‹›「」『』《》〈〉【】]/;
/** The name of a host before a sign that no host has. */
const HOST = /^(?:https?:\/\/)?[^/?#]*?(?=[‐-―…‘’‚′″])/i;
/** These may stand within an address, but do not end one. */
const TRAILING =
  /[\p{Pi}\p{Pf}‚…‥–—―−·•´`'"?!.,:;*_~\u00a1\u00bf\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+$/u;

/**
 * The part of a literal autolink that is its address. GFM ends an address in running text at a space or `<` and knows ASCII
 * punctuation only, so it takes `https://example.org/seite“` with its closing mark.
 */
export function addressOf(text: string): string {
  const ends = [text.search(QUOTE), HOST.exec(text)?.[0].length ?? -1].filter((index) => index !== -1);
  let address = text.slice(0, Math.min(text.length, ...ends));
  for (let before = ''; before !== address;) {
    before = address;
    address = address.replace(TRAILING, '');
    if (address.endsWith(')') && count(address, ')') > count(address, '(')) address = address.slice(0, -1);
  }
  return address;
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/**
 * Whether a link is a bare address in running text, without brackets. remark finds some of these only
 * when the tree is there; they have no position, nor has their text.
 */
export function isLiteral({ children, position }: Link): boolean {
  const [text] = children;
  return (
    children.length === 1 &&
    text?.type === 'text' &&
    position?.start.offset === text.position?.start.offset &&
    position?.end.offset === text.position?.end.offset
  );
}

/** A literal autolink as its address and the text behind it, or undefined if it holds only its address. */
export function splitAutolink(link: Link): PhrasingContent[] | undefined {
  const [text] = link.children;
  if (!isLiteral(link) || text?.type !== 'text') return undefined;
  const address = addressOf(text.value);
  const rest = text.value.slice(address.length);
  if (rest === '') return undefined;
  if (!/^(?:https?:\/\/|www\.)./i.test(address)) return [plain(text.value, link, 0)];
  const url = link.url.slice(0, link.url.length - rest.length);
  const shortened: Link = {
    type: 'link',
    title: null,
    url,
    children: [plain(address, link, 0, address.length)],
  };
  const { position } = shortened.children[0] as { position?: Link['position'] };
  return [{ ...shortened, ...(position && { position }) }, plain(rest, link, address.length)];
}

/** A piece of a literal autolink, which never spans lines, with its position. */
function plain(value: string, { position }: Link, from: number, to = from + value.length): PhrasingContent {
  if (!position) return { type: 'text', value };
  const { line, column, offset = 0 } = position.start;
  const at = (index: number) => ({ line, column: column + index, offset: offset + index });
  return { type: 'text', value, position: { start: at(from), end: at(to) } };
}

export const maySwallow = (markdown: string): boolean => MAY_SWALLOW.test(markdown);

/** Ends every literal autolink of a tree where its address ends, in place. */
export function splitAutolinks(tree: Nodes): void {
  visit(tree, 'link', (link, index, parent) => {
    const pieces = splitAutolink(link);
    if (!pieces || !parent || index === undefined) return CONTINUE;
    (parent.children as Nodes[]).splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}
