import { describe, expect, it } from 'vitest';
import { ArticlePage, headlineUrls } from './article-page.ts';
import { REFERENCE } from './page-kinds.ts';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();

/** The publication date in the reference article's address. */
const MONTH = '/2023/03/';

async function newestOfPolitics(): Promise<string[]> {
  const page = await newPage();
  await page.goto('/bereich/politik/');
  return headlineUrls(page.getByRole('region', { name: 'Neueste Beiträge' }));
}

describe('the list under an article', () => {
  it('shows the 15 newest others of the category', async () => {
    const shown = await new ArticlePage(await newPage()).open(REFERENCE);
    const { related } = shown;
    const others = (await newestOfPolitics()).filter((url) => url !== REFERENCE);
    expect(await (await related.newest()).urls()).toEqual(others.slice(0, 15));
    expect(await related.entries.count()).toBe(15);
  });

  it('shows the preceding articles of the category without JavaScript', async () => {
    const { related } = await new ArticlePage(await newPage({ javaScriptEnabled: false })).open(REFERENCE);
    const urls = await related.urls();
    expect(urls.length).toBe(15);
    expect(urls.filter((url) => url >= MONTH)).toEqual([]);
  });

  it('keeps the preceding articles if the newest cannot be loaded', async () => {
    const page = await newPage({ mayFail: /\/fragment\// });
    await page.route('**/fragment/**', (route) => route.abort());
    const { related } = await new ArticlePage(page).open(REFERENCE);
    const before = await related.urls();
    const failed = page.waitForEvent('requestfailed');
    await related.region.scrollIntoViewIfNeeded();
    await failed;
    expect(await related.urls()).toEqual(before);
  });

  it('keeps the preceding articles if the response is an error', async () => {
    const page = await newPage({ mayFail: /\/fragment\// });
    await page.route('**/fragment/**', (route) => route.fulfill({ status: 503, body: 'Störung' }));
    const { related } = await new ArticlePage(page).open(REFERENCE);
    const before = await related.urls();
    const answered = page.waitForResponse('**/fragment/**');
    await related.region.scrollIntoViewIfNeeded();
    await (await answered).finished();
    expect(await related.urls()).toEqual(before);
  });

  it('has a heading only if it has articles', async () => {
    const first = '/2017/06/fuenf-jahre-zeit-fuer-jedes-formular/';
    const still = await newPage({ javaScriptEnabled: false });
    await still.goto(first);
    const heading = { name: /^Weitere Meldungen und Beiträge/ };
    expect(await still.getByRole('heading', heading).count()).toBe(0);
    const page = await newPage();
    const { related } = await new ArticlePage(page).open(first);
    expect((await (await related.newest()).urls()).length).toBeGreaterThan(0);
    expect(await page.getByRole('heading', heading).isVisible()).toBe(true);
  });

  it('does not contain the article under which it appears', async () => {
    const [newest, ...more] = await newestOfPolitics();
    const others = more.slice(0, 15);
    const { related } = await new ArticlePage(await newPage()).open(newest ?? '');
    const urls = await (await related.newest()).urls();
    expect(urls).not.toContain(newest);
    expect(urls).toEqual(others);
  });
});
