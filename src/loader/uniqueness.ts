import type { Article } from '../archive/article.ts';
import { diagnostic, type Diagnostic, type LocateIn } from '../archive/diagnostic.ts';

/** No two articles may share a URL or an id. The later file by path gets the diagnostic, which names the earlier one. */
export function duplicateDiagnostics(articles: readonly Article[], locate: LocateIn): Diagnostic[] {
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
