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
