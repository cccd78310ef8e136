import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { chosenFiles, type PathPatterns } from '../path-patterns.ts';

/** The endings of texts that are read; HTML counts if it has frontmatter. */
const READ = /\.(?:md|markdown|mdown|mkdn?|mdx|html?|njk|liquid)$/i;
/** Other markup languages of generators, which are not read. */
export const OTHER_MARKUP = /\.(?:rst|adoc|asciidoc|org|textile|ipynb|pug)$/i;
/** Folders that hold no texts of the archive, whatever their files are called. */
const SKIPPED =
  /^(?:node_modules|vendor|_site|_layouts|_includes|_plugins|_sass|_data|archetypes|layouts|themes|resources|\..*)$/;
const PROJECT_TEXT =
  /^(?:README|LICEN[CS]E|CHANGELOG|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|AGENTS|CLAUDE)(?:\.|$)/i;

/** A file of the archive. */
export interface PostFile {
  path: string;
  /** The path within the folder that was named, with slashes; identifies the post across imports. */
  name: string;
}

/**
 * The texts in folders and of patterns, in the order of their paths. A folder with Jekyll's `_posts` holds pages too: only what is in
 * `_posts` and `_drafts` counts there. Patterns choose among their names.
 */
export function postFiles(
  targets: readonly string[],
  { include = [], exclude = [] }: Partial<PathPatterns> = {},
): PostFile[] {
  const base = commonFolder(targets.map(folderOf));
  const files = [...new Set(targets.flatMap(filesOf))]
    .map((path) => ({ path, name: relative(base, path).split(sep).join('/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const chosen = chosenFiles(files, { include, exclude });
  const jekyll = chosen.filter(({ path }) => /[\\/]_(?:posts|drafts)[\\/]/.test(path));
  return jekyll.length > 0 ? jekyll : chosen;
}

/** The folder that a target names: itself, or the part of a pattern before its first wildcard. */
export function folderOf(target: string): string {
  if (isFolder(target)) return resolve(target);
  const parts = resolve(target).split(sep);
  const wild = parts.findIndex((part) => /[*?[{]/.test(part));
  return parts.slice(0, wild === -1 ? -1 : wild).join(sep) || sep;
}

function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split(sep));
  const end = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return first.slice(0, end === -1 ? undefined : end).join(sep) || sep;
}

function filesOf(target: string): string[] {
  if (isFolder(target)) return filesBelow(resolve(target));
  return existsSync(target)
    ? [resolve(target)]
    : globSync(target)
        .filter((path) => !isFolder(path))
        .map((path) => resolve(path));
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.test(entry.name) ? [] : filesBelow(path);
    const isText = READ.test(entry.name) || OTHER_MARKUP.test(entry.name);
    return entry.isFile() && isText && !PROJECT_TEXT.test(entry.name) ? [path] : [];
  });
}
