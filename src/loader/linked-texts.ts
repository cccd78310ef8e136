import type { FileStamp } from './files.ts';

/** A file that a link led to. */
export interface LinkedFile {
  stamp: FileStamp & { real: string };
  /** The last link on the way. */
  link: string;
}

export const MARKDOWN = /\.mdx?$/i;

/** Folders whose texts are published. */
export const TEXT_FOLDER = /^(?:articles|pages|dossiers)\//;

/** Links that lead to texts which are read in another place too: themselves, or through a link before. `files` are sorted. */
export function doubledLinks(files: readonly LinkedFile[]): ReadonlySet<string> {
  const known = new Set<string>();
  const links = new Set<string>();
  for (const { stamp, link } of files) {
    const folder = TEXT_FOLDER.exec(stamp.file)?.[0];
    if (folder === undefined || !MARKDOWN.test(stamp.file)) continue;
    const text = folder + stamp.real;
    if (known.has(text) || isReadItself(stamp.real, folder)) links.add(link);
    known.add(text);
  }
  return links;
}

/** Whether a file is a text of the folder even without a link: it is not hidden, nor called otherwise than the link. */
const isReadItself = (real: string, folder: string): boolean =>
  real.startsWith(folder) && MARKDOWN.test(real) && !real.includes('/.');
