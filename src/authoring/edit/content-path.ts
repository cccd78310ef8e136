import { relative, resolve, sep } from 'node:path';
import { AuthoringError } from '../authoring-error.ts';

/** A path that an author typed, from the folder where they stand or from the content folder, relative to the latter. */
export function contentPath(contentDir: string, given: string, from: string): string {
  const file = /^(?:articles|pages)\//.test(given) ? given : relative(contentDir, resolve(from, given));
  if (file === '' || file.startsWith('..')) throw new AuthoringError('outsideContent', { file: given });
  return file.split(sep).join('/');
}
