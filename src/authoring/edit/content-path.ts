import { relative, resolve, sep } from 'node:path';
import { AuthoringError } from '../authoring-error.ts';

/**
 * Resolves a path that an author typed, relative to the current folder or to the content folder, to one relative to the
 * content folder.
 */
export function contentPath(contentDir: string, given: string, from: string): string {
  const file = /^(?:articles|pages)\//.test(given) ? given : relative(contentDir, resolve(from, given));
  if (file === '' || file.startsWith('..')) throw new AuthoringError('outsideContent', { file: given });
  return file.split(sep).join('/');
}
