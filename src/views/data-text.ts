import { readBody } from '../loader/article-text.ts';
import { plainBlocks } from '../markdown/plain-text.ts';
import { publicMarkdown } from '../markdown/public-markdown.ts';
import type { DataItem, DataSource } from './data.ts';

/** What an article says, in two forms for machines. */
export interface DataText {
  /** Paragraphs with an empty line between them. */
  plain: string;
  markdown: string;
}

/** Reads the text of an article. */
export function dataText(contentDir: string, { url, language }: DataSource, { body }: DataItem): DataText {
  const source = readBody(contentDir, body);
  const pictures = Object.entries(body.pictures).map(([src, path]) => [src, url + path]);
  return {
    plain: plainBlocks(source, body.format, language).join('\n\n'),
    markdown: publicMarkdown(source, body.format, Object.fromEntries(pictures) as Record<string, string>),
  };
}
