import { isShortcode } from './shortcode-names.ts';

/** A piece of text, or a shortcode with what it encloses. */
export type Piece = string | Shortcode;

export interface Shortcode {
  name: string;
  attributes: string;
  /** The tags as written. The second is missing if the shortcode encloses nothing. */
  open: string;
  close: string | undefined;
  content: Piece[];
}

interface Tag {
  name: string;
  attributes: string;
  raw: string;
  isEnd: boolean;
  isWhole: boolean;
}

/** Where no shortcode starts: comments, code, and the attributes of elements. Then a tag, in one pair of brackets or two. */
const MARKUP =
  /<!--[^]*?-->|<(pre|code|script|style|textarea)\b[^]*?<\/\1\s*>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>|\[(\[?)(\/?)([a-z][\w.-]*)((?:[\s=\u00a0][^\]]*?)?)(\/?)\](\]?)/gi;
/** Shortcodes that show what they enclose as it is. */
const CODE =
  /^(?:code|sourcecode|php|html|xml|css|js|jscript|javascript|java|python|bash|shell|sql|ruby|perl|cpp|csharp|crayon|prism)$/i;

export const isCode = ({ name, close }: Shortcode): boolean => close !== undefined && CODE.test(name);

/** Pieces as they were written. */
export const sourceOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) =>
      typeof piece === 'string' ? piece : `${piece.open}${sourceOf(piece.content)}${piece.close ?? ''}`,
    )
    .join('');

/** Parses the shortcodes of a text (Shortcode API): tags with or without an end, nested. Tags that are none stay text. */
export function shortcodeTree(html: string): Piece[] {
  const root: Piece[] = [];
  const open: Shortcode[] = [];
  const lists = (): Piece[][] => [root, ...open.map(({ content }) => content)];
  const ends = endsIn(html);
  let end = 0;
  for (const { tag, index } of tagsOf(html, ends)) {
    (lists().at(-1) as Piece[]).push(html.slice(end, index));
    end = index + tag.raw.length;
    const from = tag.isEnd ? open.findLastIndex(({ name }) => name === tag.name) : -1;
    if (from === -1) {
      const { name, attributes, raw } = tag;
      const shortcode: Shortcode = { name, attributes, open: raw, close: undefined, content: [] };
      (lists().at(-1) as Piece[]).push(shortcode);
      if (!tag.isEnd && !tag.isWhole && (ends.get(name) ?? -1) >= end) open.push(shortcode);
    } else {
      emptyAfter(from, open, lists());
      (open.pop() as Shortcode).close = tag.raw;
    }
  }
  (lists().at(-1) as Piece[]).push(html.slice(end));
  emptyAfter(-1, open, lists());
  return root;
}

/** Shortcodes without an end enclose nothing: their content moves behind them. */
function emptyAfter(last: number, open: Shortcode[], lists: readonly Piece[][]): void {
  while (open.length > last + 1) {
    const shortcode = open.pop() as Shortcode;
    lists[open.length]?.push(...shortcode.content);
    shortcode.content = [];
  }
}

/** Where the last end of each name stands. */
const endsIn = (html: string): ReadonlyMap<string, number> =>
  new Map([...html.matchAll(/\[\/([a-z][\w.-]*)\]/gi)].map(({ 1: name = '', index }) => [name, index]));

/** The tags that are shortcodes, in order. Tags within code are none. */
function* tagsOf(html: string, ends: ReadonlyMap<string, number>): Generator<{ tag: Tag; index: number }> {
  const pattern = new RegExp(MARKUP);
  const started = new Set<string>();
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const [whole, , doubled, slash, name, inside = '', mark] = match;
    if (name === undefined || doubled === '[') continue;
    const raw = whole.replace(/\]\]$/, ']');
    const [isEnd, isWhole] = [slash === '/', mark === '/'];
    const tag = { name, attributes: inside.trim(), raw, isEnd, isWhole };
    const isPaired = isEnd ? started.has(name) : (ends.get(name) ?? -1) > match.index;
    started.add(name);
    pattern.lastIndex = match.index + 1;
    if (!isShortcode(name, tag.attributes, { isWhole, isPaired })) continue;
    pattern.lastIndex = match.index + raw.length;
    yield { tag, index: match.index };
    const codeEnd = !isEnd && CODE.test(name) ? html.indexOf(`[/${name}]`, pattern.lastIndex) : -1;
    if (codeEnd !== -1) pattern.lastIndex = codeEnd;
  }
}
