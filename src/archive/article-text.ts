import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from './article.ts';
import { blobId } from './files.ts';

/** The text of a content file: UTF-8, without a byte order mark, or undefined where the bytes are no UTF-8. */
export function decode(content: Buffer): string | undefined {
  return isUtf8(content) ? content.toString('utf8').replace(/^\uFEFF/, '') : undefined;
}

/** A file is another than when the content was loaded: what is made of it now would stand under the hash of what it was. */
export class ContentChangedError extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} changed while the site was built. Build again.`);
    this.name = 'ContentChangedError';
    this.file = file;
  }
}

/** The Markdown behind an article's frontmatter. Throws a ContentChangedError. */
export function readBody(
  contentDir: string,
  { file, hash, bodyStart }: Pick<Article, 'file' | 'hash' | 'bodyStart'>,
): string {
  const content = readFileSync(join(contentDir, file));
  const text = blobId(content) === hash ? decode(content) : undefined;
  if (text === undefined) throw new ContentChangedError(file);
  return text.slice(bodyStart);
}
