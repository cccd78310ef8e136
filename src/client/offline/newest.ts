import { FILES, PAGES } from './config.ts';

/** How many articles of each category are cached for offline reading before they were read. */
const NEWEST = 3;
/** Milliseconds until the newest are fetched again. */
const AGAIN = 6 * 3_600_000;

let lookedAt = 0;

/** Caches the newest articles of each category, with their styles and scripts, unless the reader saves data. */
export async function keepNewest(fragments: readonly string[]): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData === true || Date.now() - lookedAt < AGAIN) return;
  lookedAt = Date.now();
  for (const fragment of fragments) {
    const response = await fetch(fragment).catch(() => undefined);
    if (!response?.ok) continue;
    for (const path of newestLinks(await response.text())) await keepPage(path);
  }
}

/** The first articles that a fragment links to, each once. */
export function newestLinks(html: string): string[] {
  const links = [...html.matchAll(/href="?(\/\d{4}\/\d{2}\/[a-z0-9-]*[a-z][a-z0-9-]*\/)"?/g)];
  return [...new Set(links.map(([, path]) => path as string))].slice(0, NEWEST);
}

/** Caches a page with the styles and scripts that it refers to. */
export async function keepPage(path: string): Promise<void> {
  const pages = await caches.open(PAGES);
  if (await pages.match(path)) return;
  const response = await fetch(path).catch(() => undefined);
  if (!response?.ok) return;
  await pages.put(path, response.clone());
  const files = await caches.open(FILES);
  const html = await response.text();
  for (const [, file] of html.matchAll(/(?:href|src)="?(\/_astro\/[\w.-]+)"?/g)) {
    if (!(await files.match(file as string))) await files.add(file as string).catch(() => undefined);
  }
}
