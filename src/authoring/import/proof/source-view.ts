import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { escapeHtml } from '../../../markdown/escape-html.ts';
import { parseHtml } from '../text/html-text.ts';
import type { Post, Source } from '../post.ts';
import { withCoreShortcodes } from './core-shortcodes.ts';
import { type Visible, visibleOf } from './visible.ts';

const markdown = remark()
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  .use(rehypeRaw)
  .freeze();

/**
 * A comment at the start of a line. In CommonMark the rest of its line is HTML, too; the generators of news sites mark the end of an
 * excerpt with it, and read what follows as Markdown.
 */
const COMMENT = /^( {0,3}<!--(?:(?!-->)[^])*-->)(?=[^\n])/gm;

/**
 * What readers of the old site saw of a post's body. It shares no code with the conversion: HTML is parsed as a browser does,
 * Markdown as CommonMark and GFM specify.
 */
export const sourceView = (post: Pick<Post, 'body' | 'format'>, attachment: Source['attachment']): Visible =>
  visibleOf(treeOf(post, attachment));

function treeOf({ body, format }: Pick<Post, 'body' | 'format'>, attachment: Source['attachment']): Root {
  if (format === 'text') return parseHtml(escapeHtml(body));
  if (format === 'html') return parseHtml(withCoreShortcodes(body, attachment));
  return markdown.runSync(markdown.parse(body.replace(COMMENT, '$1\n\n')));
}
