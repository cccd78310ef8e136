import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from './article.ts';

/** The text of a content file: UTF-8, without a byte order mark, or undefined where the bytes are no UTF-8. */
export function decode(content: Buffer): string | undefined {
  return isUtf8(content) ? content.toString('utf8').replace(/^\uFEFF/, '') : undefined;
}

/** The Markdown behind an article's frontmatter. */
export function readBody(contentDir: string, article: Pick<Article, 'file' | 'bodyStart'>): string {
  const text = decode(readFileSync(join(contentDir, article.file)));
  if (text === undefined) throw new Error(`${article.file} changed while the site was built`);
  return text.slice(article.bodyStart);
}
