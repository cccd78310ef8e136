import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOrThrow, fixtureContent, temporaryFolder } from '../site.ts';
import { attribute, BuiltSite, elementsOf, type HtmlFile } from './built-site.ts';
import { costOf, FIRST_FLIGHT } from './page-cost.ts';

const CATEGORIES = 30;
const DAY = 86_400_000;
/** What is not needed to build the page of a year. */
const WITHOUT = ['markdown', 'jsonLines', 'csv', 'oai', 'parquet', 'atom', 'jsonFeed', 'listFeeds'];
const UNNEEDED = [...WITHOUT, 'citations', 'relatedArticles', 'onThisDay', 'monthLists'];

const folder = temporaryFolder();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

const photo = (month: number): Promise<Buffer> =>
  sharp({ create: { width: 800, height: 500, channels: 3, background: { r: month * 20, g: 90, b: 60 } } })
    .jpeg()
    .toBuffer();

/** The day's article, on the first of a month with a picture. Its category wanders, so that every row of the chart differs. */
async function writeDay(index: number): Promise<void> {
  const date = new Date(Date.UTC(2023, 0, 1) + index * DAY).toISOString().slice(0, 10);
  const [, month = '', day = ''] = date.split('-');
  const place = `content/articles/2023/${month}`;
  const fields = [
    `title: Sitzung des Rates am ${Number(day)}. ${Number(month)}. über den Haushaltsposten ${(index * 7919) % 4801}`,
    `date: ${date}`,
    'region: [Bayern]',
    `category: Ausschuss ${((((index + 3) * 7919) % 1009) % CATEGORIES) + 1}`,
    `teaser: Der Rat stimmte mit ${(index % 40) + 9} Stimmen zu. Die Vorlage ${index * 37} geht nun an die Verwaltung.`,
  ];
  if (day === '01') {
    fields.push(
      `image: { src: ./m${month}.jpg, alt: Der Saal im Monat ${month} vor der Sitzung, credit: Rat }`,
    );
    write(`${place}/m${month}.jpg`, await photo(Number(month)));
  }
  write(`${place}/sitzung-${day}.md`, `---\n${fields.join('\n')}\n---\n\nEs ging um den Haushalt.\n`);
}

async function built(): Promise<BuiltSite> {
  const content = fixtureContent('empty', join(folder, 'content'));
  const off = UNNEEDED.map((name) => `  ${name}: false\n`).join('');
  appendFileSync(join(content, 'site.yaml'), `exports:\n${off}`);
  const names = Array.from({ length: CATEGORIES }, (_, index) => `- name: Ausschuss ${index + 1}\n`);
  write('content/categories.yaml', names.join(''));
  for (let index = 0; index < 365; index++) await writeDay(index);
  const { out } = await buildOrThrow({ content, out: join(folder, 'dist') });
  return new BuiltSite(out);
}

describe('a year with articles on every day, in thirty categories, and with a picture each month', () => {
  let site: BuiltSite;
  let year: HtmlFile;
  beforeAll(async () => {
    site = await built();
    year = site.page('/2023/');
  });

  it('links to every day, and shows every category and picture', () => {
    const links = new Set(elementsOf(year.tree, 'a').map((link) => String(attribute(link, 'href'))));
    expect([...links].filter((url) => /^\/2023\/\d\d\/\d\d\/$/.test(url))).toHaveLength(365);
    expect(elementsOf(year.tree, 'tbody')[0]?.children).toHaveLength(CATEGORIES);
    expect(elementsOf(year.tree, 'picture')).toHaveLength(12);
  });

  it.each(['/2023/', '/archiv/'])('arrives in one round trip: %s', (url) => {
    const { paint, requests } = costOf(site, site.page(url));
    expect(requests).toBe(4);
    expect(paint).toBeLessThanOrEqual(FIRST_FLIGHT);
  });
});
