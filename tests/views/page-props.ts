import type { Archive } from '../../src/archive/archive.ts';
import type { Page } from '../../src/site/page.ts';
import { pagesOf } from '../../src/views/pages.ts';
import { Site } from '../../src/site/site.ts';
import { article } from '../content-folder.ts';

/** The props of every page, by path. */
export function propsByPath(archive: Archive, preview = false): Map<string, unknown> {
  return new Map(pagesOf(new Site(archive, preview)).map((page: Page) => [page.path, page.props()]));
}

/** How often the article's card appears on each page. */
export function pagesWithCard(props: Map<string, unknown>, url: string): Record<string, number> {
  const counts = [...props].map(([path, value]) => [
    path,
    cards(value).filter((card) => card === url).length,
  ]);
  return Object.fromEntries(counts.filter(([, count]) => count !== 0)) as Record<string, number>;
}

/** The address of every card, in order. Any object with an address and a teaser is a card. */
export function cards(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('teaser' in value && 'url' in value) return [String(value.url)];
  return Object.values(value).flatMap(cards);
}

/** Articles of one category on consecutive days of March 2023, `a01` to `a<count>`. */
export function manyArticles(count: number, category = 'Politik', letter = 'a'): Record<string, string> {
  const names = Array.from({ length: count }, (_, index) => String(index + 1).padStart(2, '0'));
  return Object.fromEntries(
    names.map((day) => [
      `articles/2023/03/${letter}${day}.md`,
      article([`title: ${letter}${day}`, `date: 2023-03-${day}`, `category: ${category}`]),
    ]),
  );
}
