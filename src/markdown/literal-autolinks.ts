import type { Link, Nodes, PhrasingContent } from 'mdast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';

/** Matches a body that may have typographic characters within or after an address in running text. */
const MAY_SWALLOW = /(?:https?:\/\/|www\.)[^\s<]*[^\s<\w/.,:;?=&#%+~!$*()@[\]-]/i;

/** No address contains these, so it ends before the first. */
const QUOTE = /[„“”‟«»‹›「」『』《》〈〉【】]/;
/** A host name before a character that no host name contains. */
const HOST = /^(?:https?:\/\/)?[^/?#]*?(?=[‐-―…‘’‚′″])/i;
/** Allowed within an address, but not at its end. */
const TRAILING =
  /[\p{Pi}\p{Pf}‚…‥–—―−·•´`'"?!.,:;*_~\u00a1\u00bf\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]+$/u;

/**
 * The actual address in a literal autolink. GFM ends an address in running text at a space or `<` and strips ASCII punctuation only, so
 * it includes the closing mark of `https://example.org/seite“`.
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
 * Whether a link is a bare address in running text, without brackets. remark adds some of these only after parsing; neither they nor
 * their text have a position.
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

/** Splits a literal autolink into its address and the text after it; undefined if it contains only its address. */
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

/** A text node for a piece of a literal autolink, with its position. An autolink never spans lines. */
function plain(value: string, { position }: Link, from: number, to = from + value.length): PhrasingContent {
  if (!position) return { type: 'text', value };
  const { line, column, offset = 0 } = position.start;
  const at = (index: number) => ({ line, column: column + index, offset: offset + index });
  return { type: 'text', value, position: { start: at(from), end: at(to) } };
}

export const maySwallow = (markdown: string): boolean => MAY_SWALLOW.test(markdown);

/** Cuts every literal autolink in a tree after its address, in place. */
export function splitAutolinks(tree: Nodes): void {
  visit(tree, 'link', (link, index, parent) => {
    const pieces = splitAutolink(link);
    if (!pieces || !parent || index === undefined) return CONTINUE;
    (parent.children as Nodes[]).splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}
