import { expect, it } from 'vitest';
import { ArticlePage } from './article-page.ts';
import { SPECIAL } from './page-kinds.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();

const open = async (): Promise<ArticlePage> => new ArticlePage(await newPage({ shared: true })).open(SPECIAL);

it('shows the info box next to its text', async () => {
  const { article } = await open();
  const box = article.getByRole('complementary', { name: 'Das Vorhaben in Kürze' });
  expect(await box.getByRole('listitem').count()).toBe(5);
});

it('shows the quotation with its speaker', async () => {
  const { article } = await open();
  const quotation = article.getByRole('figure').filter({ has: article.page().getByRole('blockquote') });
  expect(await quotation.innerText()).toMatch(
    /^Wer im ersten Jahr[^]*Wiebke Carstensen, Leiterin Netzausbau der Stadtwerke Nordersiel$/,
  );
});

it('shows the data as a chart and as a table, with title, unit and source', async () => {
  const { article } = await open();
  const figure = article.getByRole('figure').filter({ has: article.page().getByRole('table') });
  expect(await figure.innerText()).toContain('Neue Anschlüsse außerhalb des Ortskerns (Anschlüsse)');
  expect(await figure.innerText()).toContain('Stadtwerke Nordersiel');
  expect(await figure.getByRole('row').count()).toBe(6);
  const widths = await figure
    .locator('svg rect')
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('width'))));
  expect(widths.length).toBe(5);
  expect(Math.max(...widths)).toBe(widths[1]);
  expect((widths[4] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(46 / 410, 1);
});

it('shows the gallery with its pictures and captions', async () => {
  const { article } = await open();
  const gallery = article.getByRole('region', { name: 'Unter der Grasnarbe' });
  await gallery.scrollIntoViewIfNeeded();
  const images = gallery.getByRole('img');
  const widths = (): Promise<number[]> =>
    images.evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth));
  await expect.poll(async () => (await widths()).filter((width) => width > 0).length).toBe(2);
  expect(await gallery.innerText()).toContain('Zwei der sieben Röhrchen sind belegt');
});
