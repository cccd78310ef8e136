import { join, relative } from 'node:path';
import type { Place } from '../archive/diagnostic.ts';

/** The beginning of a file of the theme. Like all places, it is relative to the content folder. */
export const themePlace =
  (folder: string, contentDir: string) =>
  (file: string): Place => ({
    file: relative(contentDir, join(folder, file)).replaceAll('\\', '/'),
    line: 1,
    column: 1,
  });

/** The place of a character of a file. */
export function placeIn(text: string, { file }: Place, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Comments of HTML, CSS and JavaScript; of those that begin with `//` only whole lines, since addresses contain it. */
const COMMENT = /<!--.*?-->|\/\*.*?\*\/|^[ \t]*\/\/[^\n]*/gms;

/** The text with spaces in the place of comments, so that every other character keeps its place. */
export const withoutComments = (text: string): string =>
  text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
