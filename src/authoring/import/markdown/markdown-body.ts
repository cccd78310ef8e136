import type { Cleaning } from '../body/clean-html.ts';
import type { ImportContext } from '../imported-article.ts';
import { htmlToMarkdown } from '../body/html-to-markdown.ts';
import type { Post } from '../post.ts';
import { NO_SCOPE } from './body-scope.ts';
import { BodyLinks } from './body-links.ts';
import { markdownHtml } from './markdown-html.ts';
import { expandShortcodes } from '../body/shortcodes.ts';
import { plainMarkdown } from './plain-markdown.ts';
import type { Translation } from './translation.ts';

/**
 * The Markdown body of a post in our Markdown: without templates and dialects of its generator, with links to the new addresses. What is
 * left goes the way of HTML bodies, so that pictures, footnotes and anchors are treated alike.
 */
export function markdownBody(
  post: Post,
  cleaning: Cleaning,
  { source, addresses, files, losses }: Pick<ImportContext, 'source' | 'addresses' | 'files' | 'losses'>,
): string {
  const scope = source.bodyScope?.(post) ?? NO_SCOPE;
  const translation: Translation = {
    scope,
    tell: (kind, what, example, effect) => {
      losses.add(kind, what, example, post.place, effect);
    },
    changed: (effect) => {
      losses.change(effect);
    },
  };
  const { text, ids } = plainMarkdown(post.body, translation);
  const html =
    scope.format === 'html'
      ? withoutShortcodes(text, post, translation)
      : markdownHtml(text, ids, post.title, translation);
  const links = new BodyLinks(scope, addresses, (href) => files.link(href, post.place));
  return htmlToMarkdown(html, { ...cleaning, link: (href) => links.target(href) });
}

/** Pages that once came from WordPress still have its shortcodes. Their pictures are known by numbers that nobody has any more. */
const withoutShortcodes = (html: string, { title }: Post, { tell }: Translation): string =>
  expandShortcodes(html, {
    attachment: () => undefined,
    attached: () => [],
    onLoss: (kind, name, example, effect) => {
      tell(kind, name, example || title, effect);
    },
  });
