import type { Definition, Image, Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { pictureAt } from './body-options.ts';
import { sanitizeSchema } from './sanitize-schema.ts';
import { usedFootnotes } from './used-footnotes.ts';
import { unified } from './unified.ts';

/** What may be a definition, of a link, an image, a footnote or, as authors do, of a note to themselves. */
const DEFINITION = /^[ >\t]*\[[^\]]+\]:/m;

/**
 * A body as Markdown for the public: pictures by their published addresses, and nothing that the page does not show. A note
 * in a link definition or a footnote that nothing refers to is cut out; a body with raw HTML, which may hold comments and more, is written
 * anew from its safe HTML.
 */
export function publicMarkdown(
  body: string,
  format: 'md' | 'mdx',
  pictures: Readonly<Record<string, string>>,
): string {
  const isPlain = !body.includes('![') && !DEFINITION.test(body);
  if (isPlain && (format === 'mdx' || !body.includes('<'))) return body;
  const tree = (format === 'mdx' ? mdxToMdast(body) : markdownToMdast(body)) as Root;
  const nodes = all(tree);
  if (format === 'md' && nodes.some(({ type }) => type === 'html')) return rewritten(body, pictures);
  return edited(body, nodes, pictures);
}

function all(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])];
}

function edited(body: string, nodes: readonly Nodes[], pictures: Readonly<Record<string, string>>): string {
  const used = new Set(
    nodes.flatMap((node) =>
      node.type === 'linkReference' || node.type === 'imageReference' ? [node.identifier] : [],
    ),
  );
  const footnotes = usedFootnotes(nodes);
  const pieces: string[] = [];
  let done = 0;
  for (const node of nodes) {
    const isNote = node.type === 'footnoteDefinition' && !footnotes.has(node.identifier);
    if (node.type !== 'image' && node.type !== 'definition' && !isNote) continue;
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (start < done) continue; // within what was cut out
    const source = body.slice(start, end);
    const isUnused = isNote || (node.type === 'definition' && !used.has(node.identifier));
    const kept = isUnused || node.type === 'footnoteDefinition' ? '' : withAddress(source, node, pictures);
    pieces.push(body.slice(done, start), kept);
    done = end;
  }
  return pieces.join('') + body.slice(done);
}

/** The address is the last thing in the source but for a title, so that a description that holds the same words stays. */
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

/** How Markdown is written. */
const STYLE = { bullet: '-', emphasis: '*', rule: '-', fences: true, listItemIndent: 'one' } as const;

function rewritten(body: string, pictures: Readonly<Record<string, string>>): string {
  const { remark, remarkGfm, remarkRehype, rehypeRaw, rehypeRemark, rehypeSanitize } = unified();
  const processor = remark()
    .use(remarkGfm)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeRaw)
    .use(rehypeSanitize, sanitizeSchema)
    .use(rehypeRemark);
  const tree = processor.runSync(processor.parse(body));
  for (const node of all(tree))
    if (node.type === 'image') node.url = pictureAt(pictures, node.url) ?? node.url;
  return remark().use(remarkGfm).data('settings', STYLE).stringify(tree);
}
