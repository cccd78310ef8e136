import type { Definition, Image, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { escapeStars, maskStars, unmaskStars, unmaskTree } from './letter-stars.ts';
import { isLiteral, maySwallow, splitAutolinks } from './literal-autolinks.ts';
import { isPath, linksInFolder } from './links-in-folder.ts';
import { publishedText } from '../archive/published-text.ts';
import { syntaxTree } from './syntax-tree.ts';
import { pictureAt } from './body-options.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { usedFootnotes } from './used-footnotes.ts';
import { unified } from './unified.ts';

/** The published addresses that a body's own are replaced by. */
export interface PublicAddresses {
  /** Of pictures, by the path in the Markdown. */
  pictures: Readonly<Record<string, string>>;
  /** The site's folder, from which authors count paths; empty for a site at the root. */
  base: string;
}

/** A possible definition of a link, an image, a footnote or, as authors do, a note to themselves. */
const DEFINITION = /^[ >\t]*\[[^\]]+\]:/m;

/**
 * A body as Markdown for the public: pictures have their published addresses, and nothing is left that the page does not show. Notes in
 * unused link definitions and footnotes are cut; a body with raw HTML, which may hide comments and more, is rebuilt from its safe HTML.
 * Plain CommonMark and GFM parsers read what the page shows: stars between letters are escaped, and an address before a typographic
 * character is bracketed.
 */
export function publicMarkdown(source: string, format: 'md' | 'mdx', addresses: PublicAddresses): string {
  const { pictures, base } = addresses;
  const written = publishedText(source);
  if (format === 'md' && base !== '' && holdsHtml(written)) return rewritten(written, addresses);
  const body = base === '' ? written : linksInFolder(written, format, base);
  const isPlain = !body.includes('![') && !DEFINITION.test(body) && maskStars(body) === body;
  if (isPlain && !maySwallow(body) && (format === 'mdx' || !body.includes('<'))) return body;
  const nodes: Nodes[] = [];
  visit(syntaxTree(body, format), (node) => {
    nodes.push(node);
  });
  if (format === 'md' && nodes.some(({ type }) => type === 'html')) return rewritten(body, addresses);
  return edited(body, nodes, pictures);
}

function edited(body: string, nodes: readonly Nodes[], pictures: Readonly<Record<string, string>>): string {
  const used = new Set(
    nodes.flatMap((node) =>
      node.type === 'linkReference' || node.type === 'imageReference' ? [node.identifier] : [],
    ),
  );
  const footnotes = usedFootnotes(nodes);
  const masked = maskStars(body);
  const pieces: string[] = [];
  let done = 0;
  for (const node of nodes) {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (start < done) continue; // within a replaced node
    const replaced = replacement(node, masked.slice(start, end), masked.charAt(end), {
      used,
      footnotes,
      pictures,
    });
    if (replaced === undefined) continue;
    pieces.push(body.slice(done, start), replaced);
    done = end;
  }
  return pieces.join('') + body.slice(done);
}

interface Context {
  /** Identifiers of the definitions and footnotes in use. */
  used: ReadonlySet<string>;
  footnotes: ReadonlySet<string>;
  pictures: Readonly<Record<string, string>>;
}

/** The replacement for a node; undefined if it stays unchanged. `source` has masked stars. */
function replacement(node: Nodes, source: string, next: string, context: Context): string | undefined {
  switch (node.type) {
    case 'text':
      return escapeStars(source);
    case 'image':
      return withAddress(escapeStars(source), node, context.pictures);
    case 'definition':
      return context.used.has(node.identifier)
        ? withAddress(unmaskStars(source), node, context.pictures)
        : '';
    case 'footnoteDefinition':
      return context.footnotes.has(node.identifier) ? undefined : '';
    case 'link':
      return isLiteral(node) ? literal(unmaskStars(source), node.url, next) : undefined;
    default:
      return undefined;
  }
}

/** Brackets an address in running text before a non-ASCII character, which plain GFM would include in the address. */
function literal(source: string, url: string, next: string): string {
  if (url.startsWith('mailto:') || !/[^\s\u0000-\u007f]/.test(next)) return source;
  return source === url ? `<${url}>` : `[${source}](${url})`;
}

/** Replaces the address after the last `](` or `]:`, so a description with the same words stays unchanged. */
function withAddress(
  source: string,
  { url, type }: Image | Definition,
  pictures: Readonly<Record<string, string>>,
): string {
  const address = pictureAt(pictures, url);
  const from = source.lastIndexOf(type === 'image' ? '](' : ']:');
  const at = address === undefined ? -1 : source.indexOf(url, Math.max(from, 0));
  return at === -1 ? source : `${source.slice(0, at)}${address as string}${source.slice(at + url.length)}`;
}

const holdsHtml = (body: string): boolean => {
  let found = false;
  visit(syntaxTree(body, 'md'), 'html', () => {
    found = true;
  });
  return found;
};

const STYLE = { bullet: '-', emphasis: '*', rule: '-', fences: true, listItemIndent: 'one' } as const;

function rewritten(body: string, { pictures, base }: PublicAddresses): string {
  const { remark, remarkGfm, remarkRehype, rehypeRaw, rehypeRemark, rehypeSanitize } = unified();
  const processor = remark()
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize, sanitizeSchema)
    .use(rehypeRemark);
  const source = processor.parse(maskStars(body));
  unmaskTree(source);
  splitAutolinks(source);
  const tree = processor.runSync(source);
  visit(tree, 'image', (image) => {
    image.url = pictureAt(pictures, image.url) ?? image.url;
  });
  visit(tree, 'link', (link) => {
    if (isPath(link.url)) link.url = base + link.url;
  });
  return remark().use(remarkGfm).data('settings', STYLE).stringify(tree);
}
