import type { ImmutableFolder } from './immutable-files.ts';
import { imageUrl, searchUrl } from './urls.ts';
import type { UrlWords } from './url-words.ts';

/**
 * The folders of immutable files for tools without regular expressions; `*` is one path segment. They may match more folders, but never
 * a file that changes.
 */
export const immutableWildcards = (words: UrlWords): Readonly<Record<ImmutableFolder, string>> => ({
  program: '/_astro/*',
  images: imageUrl(words, '*'),
  search: `${searchUrl(words)}*/*`,
});
