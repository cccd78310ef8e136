import { ContentChangedError } from '../archive/content-changed-error.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import { decode } from './content-text.ts';
import { blobId } from '../cache/blob-id.ts';

/** Reads the Markdown after an article's frontmatter. Throws a ContentChangedError if the file has changed since loading. */
export function readBody(
  contentDir: string,
  { file, hash, bodyStart }: Pick<Article, 'file' | 'hash' | 'bodyStart'>,
): string {
  const content = readFileSync(join(contentDir, file));
  const text = blobId(content) === hash ? decode(content) : undefined;
  if (text === undefined) throw new ContentChangedError(file);
  return text.slice(bodyStart);
}
