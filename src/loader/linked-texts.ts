import type { FileStamp } from './files.ts';

/** A file reached through a link. */
export interface LinkedFile {
  stamp: FileStamp & { real: string };
  /** The last link on the route. */
  link: string;
}

export const MARKDOWN = /\.mdx?$/i;

/** Folders whose texts are published. */
export const TEXT_FOLDER = /^(?:articles|pages|dossiers)\//;

/** Links to texts that are also read directly or through an earlier link. `files` are sorted. */
export function doubledLinks(files: readonly LinkedFile[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const links = new Set<string>();
  for (const { stamp, link } of files) {
    const folder = TEXT_FOLDER.exec(stamp.file)?.[0];
    if (folder === undefined || !MARKDOWN.test(stamp.file)) continue;
    const text = folder + stamp.real;
    if (seen.has(text) || isReadItself(stamp.real, folder)) links.add(link);
    seen.add(text);
  }
  return links;
}

/** Whether a file is read even without a link: it is a Markdown file of the folder and not hidden. */
const isReadItself = (real: string, folder: string): boolean =>
  real.startsWith(folder) && MARKDOWN.test(real) && !real.includes('/.');
