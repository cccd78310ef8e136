import { cacheName } from './config.ts';
import { isArticle, isInFolder, pathInside } from './paths.ts';

/** How many articles of each category are cached for offline reading before they were read. */
const NEWEST = 3;
/** Milliseconds until the newest are fetched again. */
const AGAIN = 6 * 3_600_000;

let lookedAt = 0;

/** Caches the newest articles of each category, with their styles and scripts, unless the reader saves data. */
export async function keepNewest(fragments: readonly string[], base: string): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData === true || Date.now() - lookedAt < AGAIN) return;
  lookedAt = Date.now();
  for (const fragment of fragments) {
    const response = await fetch(fragment).catch(() => undefined);
    if (!response?.ok) continue;
    for (const path of newestLinks(await response.text(), base)) await keepPage(path, base);
  }
}

/** The first articles that a fragment links to, each once. */
export function newestLinks(html: string, base: string): string[] {
  const links = [...html.matchAll(/href="?(\/[^\s">]+)/g)].map(([, path]) => path as string);
  const articles = links.filter((path) => isArticle(pathInside(path, base) ?? ''));
  return [...new Set(articles)].slice(0, NEWEST);
}

/** Caches a page with the styles and scripts that it refers to. */
export async function keepPage(path: string, base: string): Promise<void> {
  const pages = await caches.open(cacheName('pages', base));
  if (await pages.match(path)) return;
  const response = await fetch(path).catch(() => undefined);
  if (!response?.ok) return;
  await pages.put(path, response.clone());
  const files = await caches.open(cacheName('files', base));
  const html = await response.text();
  for (const [, file] of html.matchAll(/(?:href|src)="?(\/[^\s">]+)/g)) {
    if (!isInFolder(pathInside(file as string, base) ?? '', 'program')) continue;
    if (!(await files.match(file as string))) await files.add(file as string).catch(() => undefined);
  }
}
