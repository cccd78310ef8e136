import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { rehype } from 'rehype';

const documents = rehype().data('settings', { fragment: false }).freeze();
const fragments = rehype().data('settings', { fragment: true }).freeze();

/** One built HTML file. */
export interface HtmlFile {
  /** Path in the output folder. */
  path: string;
  /** Path in the site. */
  url: string;
  html: string;
  tree: Root;
  /** False for fragments that the client loads, and for pages that only redirect. */
  isDocument: boolean;
}

/** A built output folder, parsed as a browser would. */
export class BuiltSite {
  readonly out: string;
  /** The paths of all files, with `/`, sorted. */
  readonly files: ReadonlySet<string>;
  readonly html: readonly HtmlFile[];

  /** The folder of the site's address, with which every path in it begins. */
  readonly base: string;

  constructor(out: string, base = '') {
    [this.out, this.base] = [out, base];
    this.files = new Set(listFiles(out));
    this.html = [...this.files]
      .filter((path) => path.endsWith('.html'))
      .map((path) => htmlFile(path, this.read(path).toString('utf8'), base));
  }

  read(path: string): Buffer {
    return readFileSync(join(this.out, path));
  }

  page(url: string): HtmlFile {
    const found = this.html.find((file) => file.url === url);
    if (!found) throw new Error(`There is no page ${url}`);
    return found;
  }
}

export function htmlFile(path: string, html: string, base = ''): HtmlFile {
  const isWhole = /^<!doctype/i.test(html);
  const isDocument = isWhole && !html.includes('<meta http-equiv="refresh"');
  const url = `${base}/${path.replace(/(^|\/)index\.html$/, '$1')}`;
  return { path, url, html, isDocument, tree: (isWhole ? documents : fragments).parse(html) };
}

/** All elements below a node in document order, or those of one name. */
export function elementsOf(node: Nodes, name?: string): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const own = name === undefined || child.tagName === name ? [child] : [];
    return [...own, ...elementsOf(child, name)];
  });
}

export const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

/** An attribute as text; lists as in HTML. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Paths of all files below a folder, sorted by code unit. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
