import { readBody } from '../loader/article-text.ts';
import { basePath } from '../archive/base-path.ts';
import { fullAddress } from '../archive/full-address.ts';
import { plainBlocks } from '../markdown/plain-text.ts';
import { publicMarkdown } from '../markdown/public-markdown.ts';
import type { DataItem, DataSource } from './data.ts';

/** An article's text in two machine-readable forms, each computed on demand. */
export interface DataText {
  /** Paragraphs separated by empty lines. */
  plain: () => string;
  markdown: () => string;
}

/** Reads an article's text. */
export function dataText(
  contentDir: string,
  { url, language }: DataSource,
  { body, card }: DataItem,
): DataText {
  const source = readBody(contentDir, body);
  const pictures = Object.entries(body.pictures).map(([src, path]) => [src, fullAddress(url, path)]);
  return {
    plain: () => plainBlocks(source, body.format, card.lang ?? language).join('\n\n'),
    markdown: () =>
      publicMarkdown(source, body.format, {
        pictures: Object.fromEntries(pictures) as Record<string, string>,
        base: basePath(url),
      }),
  };
}
