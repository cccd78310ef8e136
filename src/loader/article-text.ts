import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import { decode } from './content-text.ts';
import { blobId } from './files.ts';

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
