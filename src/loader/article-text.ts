import { ContentChangedError } from '../archive/content-changed-error.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import { decode } from './content-text.ts';
import { blobId } from '../cache/blob-id.ts';
import { withoutImages } from '../markdown/without-images.ts';

/** Where an article's body is, and what is left out of it. */
export interface BodyPlace extends Pick<Article, 'file' | 'hash' | 'bodyStart' | 'format'> {
  /** The paths, as written, of images that cannot be shown. */
  omits?: readonly string[];
}

/**
 * Reads the Markdown after an article's frontmatter, without images that cannot be shown. Throws a ContentChangedError if the file has
 * changed since loading.
 */
export function readBody(contentDir: string, { file, hash, bodyStart, format, omits }: BodyPlace): string {
  const content = readFileSync(join(contentDir, file));
  const text = blobId(content) === hash ? decode(content) : undefined;
  if (text === undefined) throw new ContentChangedError(file);
  const body = text.slice(bodyStart);
  return omits ? withoutImages(body, format, omits) : body;
}
