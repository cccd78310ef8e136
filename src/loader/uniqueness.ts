import type { Article } from '../archive/article.ts';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';

/** No two articles may share a URL or an id. The later file, by path, is told about the earlier one. */
export function duplicateDiagnostics(
  articles: readonly Article[],
  locate: (file: string, path: readonly PropertyKey[]) => Place,
): Diagnostic[] {
  // An archive in order is told from one that is not without its 50,000 files being put in order.
  if (isUnique(articles)) return [];
  const found: Diagnostic[] = [];
  const urls = new Map<string, string>();
  const ids = new Map<number, string>();
  for (const { file, url, id } of [...articles].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const sameUrl = urls.get(url);
    if (sameUrl !== undefined) {
      found.push(diagnostic({ file, line: 1, column: 1 }, 'duplicate-url', { url, other: sameUrl }));
    } else urls.set(url, file);
    if (id === undefined) continue;
    const sameId = ids.get(id);
    if (sameId !== undefined)
      found.push(diagnostic(locate(file, ['id']), 'duplicate-id', { id, other: sameId }));
    else ids.set(id, file);
  }
  return found;
}

function isUnique(articles: readonly Article[]): boolean {
  const ids = new Set<number>();
  let named = 0;
  for (const { id } of articles) {
    if (id === undefined) continue;
    ids.add(id);
    named++;
  }
  // Files that are called like their URLs have as many of these as they are.
  const areUrls =
    articles.every(hasOwnUrl) || new Set(articles.map(({ url }) => url)).size === articles.length;
  return areUrls && ids.size === named;
}

/** Whether a file is Markdown and called like its URL. */
const hasOwnUrl = ({ file, url }: Article): boolean =>
  file.endsWith('.md') && file.slice('articles'.length, -'.md'.length) === url.slice(0, -1);
