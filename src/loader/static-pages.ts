import type { StaticPage } from '../archive/static-page.ts';
import type { MdxComponent } from '../archive/theme.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import { formatOf, readSource } from './entry.ts';
import { listFiles } from './file-list.ts';
import { blobId } from '../cache/blob-id.ts';
import { mdxDiagnostics } from '../markdown/mdx.ts';
import { pageExpectations, pageSchema } from './schema.ts';
import { isSlug, slug } from '../archive/slug.ts';
import { pageUrl } from '../archive/urls.ts';
import { readFields } from './validation.ts';

/** Whether the program has pages at addresses that begin with a segment. */
export type IsReserved = (segment: string) => boolean;

/**
 * Loads `pages/*.md|mdx` of the content folder, in the order of the footer. `isReserved` tells which addresses are taken; `components` are those of the theme.
 */
export function loadPages(
  contentDir: string,
  isReserved: IsReserved,
  components: readonly MdxComponent[],
): { pages: StaticPage[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const pages: StaticPage[] = [];
  for (const { file, problem } of listFiles(contentDir, 'pages', /\.mdx?$/)) {
    if (problem) continue; // `fileDiagnostics` reports it
    const page = readPage(contentDir, file, isReserved, components);
    if (Array.isArray(page)) diagnostics.push(...page);
    else {
      const twin = pages.find(({ url }) => url === page.url);
      if (!twin) pages.push(page);
      else {
        const params = { url: page.url, other: twin.file };
        diagnostics.push(diagnostic({ file, line: 1, column: 1 }, 'duplicate-url', params));
      }
    }
  }
  pages.sort((a, b) => a.order - b.order || (a.url < b.url ? -1 : 1));
  return { pages, diagnostics };
}

function readPage(
  contentDir: string,
  file: string,
  isReserved: IsReserved,
  components: readonly MdxComponent[],
): StaticPage | Diagnostic[] {
  const content = readFileSync(join(contentDir, file));
  const source = readSource(file, content);
  if (Array.isArray(source)) return source;
  const found: Diagnostic[] = [];
  const name = file.replace(/^pages\//, '').replace(/\.mdx?$/, '');
  if (!isSlug(name)) {
    const expected = `${slug(name) || 'seite'}.${formatOf(file)}`;
    found.push(diagnostic(source.place([]), 'file-name', { expected }));
  }
  if (isReserved(name)) {
    found.push(diagnostic(source.place([]), 'duplicate-url', { url: pageUrl(name), other: 'Nachlese' }));
  }
  if (formatOf(file) === 'mdx') {
    const at = (line: number, column: number): Place => ({ file, line: line + source.bodyOffset, column });
    found.push(...mdxDiagnostics(source.body, at, components));
  }
  const fields = readFields(pageSchema, source.data, source.place, pageExpectations);
  if (Array.isArray(fields)) return [...found, ...fields];
  if (found.length > 0) return found;
  const { description, ...data } = fields;
  const page = {
    file,
    format: formatOf(file),
    hash: blobId(content),
    url: pageUrl(name),
    ...data,
    body: source.body,
  };
  return description === undefined ? page : { ...page, description };
}
