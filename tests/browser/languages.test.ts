import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { englishContent } from '../english-content.ts';
import { buildOrThrow, serve, type Server, temporaryFolder } from '../site.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();
const folder = temporaryFolder();
let server: Server;

const ARTICLE = [
  '---',
  'title: Die Häuser am Kai',
  'date: 2025-06-05',
  'region: [Northfield]',
  'category: Transport',
  'language: de',
  'teaser: Alle Speicher stehen noch.',
  '---',
  '',
  'Die Hafenverwaltungsgesellschaft nennt es "gut".',
  '',
].join('\n');

beforeAll(async () => {
  const content = englishContent(join(folder, 'content'), {}, { 'articles/2025/06/kai.md': ARTICLE });
  const { out } = await buildOrThrow({ content, out: join(folder, 'dist') });
  server = await serve(out);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('an article in another language is read, hyphenated and found in that language', async () => {
  const page = await newPage({ origin: server.origin });
  await page.goto('/2025/06/kai/');
  const languageOf = (selector: string): Promise<string | null | undefined> =>
    page.evaluate(
      (found) => document.querySelector(found)?.closest('[lang]')?.getAttribute('lang'),
      selector,
    );
  expect(await languageOf('h1')).toBe('de');
  expect(await languageOf('.prose p')).toBe('de');
  for (const label of ['.masthead', '.breadcrumb', '.story .kicker', '.story .facts', '.story .notes'])
    expect([label, await languageOf(label)]).toEqual([label, 'en']);
  expect(await page.locator('.prose').innerText()).toContain('„gut“');
  const hyphens = await page.evaluate(
    () => getComputedStyle(document.querySelector('.prose p') as Element).hyphens,
  );
  expect(hyphens).toBe('auto');

  await page.goto('/search/?q=Haus');
  const result = page.locator('.search-results .card').filter({ hasText: 'Die Häuser am Kai' });
  await result.waitFor();
  expect(await result.locator('h3 [lang=de]').innerText()).toBe('Die Häuser am Kai');
  await page.goto('/search/?q=cable');
  await page.locator('.search-results .card').filter({ hasText: 'Cables arrive' }).waitFor();
});
