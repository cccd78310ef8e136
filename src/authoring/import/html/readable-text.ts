import { Readability } from '@mozilla/readability';
import type { Root } from 'hast';
import { parseHTML } from 'linkedom';
import { htmlOf, parseHtml } from '../text/html-text.ts';

/** Elements of a page; a larger one is not searched. */
const ELEMENT_LIMIT = 50_000;

/**
 * Finds the text of a page that marks it nowhere, with Mozilla's Readability, which Firefox's reader view uses: by the length of its
 * paragraphs and the share of links. Undefined if there is none.
 */
export function readableText(tree: Root): Root | undefined {
  const { document } = parseHTML(htmlOf(tree));
  const reader = new Readability(document, {
    maxElemsToParse: ELEMENT_LIMIT,
    disableJSONLD: true,
  });
  let content: string | null | undefined;
  try {
    content = reader.parse()?.content;
  } catch {
    return undefined; // more elements than the limit, or none
  }
  return content ? parseHtml(content) : undefined;
}
