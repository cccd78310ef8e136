import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Archive } from '../../archive/archive.ts';
import { formatOf, readSource } from '../../loader/entry.ts';
import { syntaxTree } from '../../markdown/syntax-tree.ts';
import { bodyHtml } from '../../markdown/body.ts';
import { bodyLabels } from '../../views/body.ts';
import { HeadingIds } from '../../markdown/heading-ids.ts';

/** The fragments that links may name. Each file is rendered once: a glossary may have a thousand links to its own headings. */
export class Anchors {
  readonly #archive: Archive;
  readonly #found = new Map<string, readonly string[]>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** The ids in the rendered body of a file. */
  of(file: string): readonly string[] {
    const found = this.#found.get(file) ?? anchorsOf(this.#archive, file);
    this.#found.set(file, found);
    return found;
  }
}

function anchorsOf({ contentDir, settings }: Archive, file: string): string[] {
  const source = readSource(file, readFileSync(join(contentDir, file)));
  if (Array.isArray(source)) throw new Error(`${file} changed while it was checked`);
  if (formatOf(file) === 'mdx') return headingIds(syntaxTree(source.body, 'mdx'));
  const { language, url: siteUrl } = settings;
  const html = bodyHtml(source.body, {
    ...{ language, siteUrl },
    pictures: {},
    labels: bodyLabels(language),
  });
  return [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] as string);
}

/** Astro renders MDX and gives headings their ids by the same rule. */
function headingIds(tree: Nodes): string[] {
  const ids = new HeadingIds();
  const found: string[] = [];
  visit(tree, 'heading', (node) => {
    found.push(ids.next(toString(node, { includeImageAlt: false, includeHtml: false })));
  });
  return found;
}
