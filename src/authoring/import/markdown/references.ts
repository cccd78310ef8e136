import type { PostFile } from './post-files.ts';
import { decoded } from '../text/decoded.ts';

/** Where the texts of the archive are found under names that no reader used. */
const FOLDER = '/.source/';

/** The address by which links between files are kept until all articles have their own. */
export const referenceTo = (name: string): string =>
  FOLDER + encodeURI(name).replace(/[?#]/g, encodeURIComponent);

/** Whether an address is that of a text by its file, which must not stay. */
export const isReference = (address: string): boolean => address.startsWith(FOLDER);

/** Finds texts by what links call them: a path, a name without date or ending, the folder of a bundle. */
export class References {
  readonly #names = new Map<string, string>();

  constructor(files: readonly PostFile[]) {
    for (const { name } of files) {
      const path = bare(name);
      const parts = path.split('/');
      // The longest name counts first: of two files with the same name, one in the same folder is meant.
      for (let from = 0; from < parts.length; from++) this.#add(parts.slice(from).join('/'), name);
    }
  }

  /** The file that a link in another file names: relative to it, or from any folder above. */
  find(target: string, from: string): string | undefined {
    const path = bare(decoded(target).replace(/[?#].*$/s, ''));
    const folder = from.split('/').slice(0, -1);
    const relative = resolved([...(target.startsWith('/') ? [] : folder), ...path.split('/')]);
    return (
      this.#names.get(relative) ??
      this.#names.get(resolved([...folder.slice(0, -1), ...path.split('/')])) ??
      this.#names.get(resolved(path.split('/')))
    );
  }

  #add(key: string, name: string): void {
    if (key !== '' && !this.#names.has(key)) this.#names.set(key, name);
  }
}

/** Without ending, `index`, and code of a language; in lower case, as Hugo compares. */
const bare = (path: string): string =>
  path
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.(?:md|markdown|mdown|mkdn?|mdx|html?)$/i, '')
    .replace(/(^|\/)_?index(?:\.[a-z]{2}(?:-[a-z]{2})?)?$/i, '')
    .toLowerCase();

function resolved(parts: readonly string[]): string {
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  }
  return path.join('/').toLowerCase();
}
