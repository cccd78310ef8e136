import { defineMdastPlugin, type Features, markdownToHtml, type MarkdownToHtmlResult } from 'satteri';
import { maskStars, unmaskStars } from './letter-stars.ts';
import { maySwallow } from './literal-autolinks.ts';
import { publishedText } from '../archive/published-text.ts';
import type { BodyLabels, BodyOptions } from './body-options.ts';
import { referenceHtml } from './reference.ts';
import { withGalleries } from './galleries.ts';
import { bodyPlugins, literalAutolinks } from './satteri-plugins.ts';
import { typesetHtml } from './typeset-html.ts';

/** Marks a document that contains raw HTML. */
const detectHtml = defineMdastPlugin({
  name: 'detect-html',
  html(_node, context) {
    context.data['html'] = true;
  },
});

export function bodyFeatures(labels: BodyLabels): Features {
  return {
    gfm: { footnotes: { label: labels.footnotes, backLabel: labels.backToReference } },
    frontmatter: false,
  };
}

/**
 * Renders CommonMark and GFM (tables, footnotes, strikethrough, task lists) to safe HTML. Sätteri compiles pure Markdown, whose tree
 * contains no elements written by an author; the few bodies with raw HTML go through rehype-raw and rehype-sanitize.
 */
export function bodyHtml(markdown: string, options: BodyOptions): string {
  return typesetHtml(withGalleries(untypesetBodyHtml(publishedText(markdown), options)), options.language);
}

/** The HTML before typography; the differential test compares it. */
export function untypesetBodyHtml(markdown: string, options: BodyOptions): string {
  const data: Record<string, unknown> = {};
  const masked = maskStars(markdown);
  const { html } = markdownToHtml(masked, {
    mdastPlugins: [
      ...(markdown.includes('<') ? [detectHtml] : []),
      ...(maySwallow(markdown) ? [literalAutolinks] : []),
    ],
    hastPlugins: bodyPlugins(options, markdown),
    features: bodyFeatures(options.labels),
    data,
    // The result is synchronous: none of our plugins is asynchronous, but their common type allows it.
  }) as MarkdownToHtmlResult;
  if (data['html'] === true) return referenceHtml(markdown, options);
  return masked === markdown ? html : unmaskStars(html);
}
