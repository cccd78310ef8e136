import { expect, it } from 'vitest';
import { GOLDEN_QUERIES } from '../search/golden-queries.ts';
import { SearchPage } from './search-page.ts';
import { searchSite } from './search-site.ts';
import { watchedPages } from './watched-page.ts';

const site = searchSite();
const newPage = watchedPages();

/** A selection; tests/client/search/golden.test.ts runs all of them without a browser. */
const SOME = GOLDEN_QUERIES.filter((_query, index) => index % 10 === 0);

it('the page shows the expected articles of the golden queries among its best results', async () => {
  const search = new SearchPage(await newPage({ origin: site().origin }));
  for (const { query, expected, suggestion } of SOME) {
    await search.open(`?q=${encodeURIComponent(query)}`);
    const first = await search.slugs(search.best);
    expect(expected.filter((slug) => !first.includes(slug))).toEqual([]);
    if (suggestion !== undefined) await search.page.getByText(suggestion).first().waitFor();
  }
  expect(SOME.length).toBeGreaterThan(10);
});
