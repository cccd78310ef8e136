import { describe, expect, inject, it } from 'vitest';
import { attribute, BuiltSite, elementsOf, type HtmlFile } from './built-site.ts';
import { costOf, FIRST_FLIGHT, type PageCost } from './page-cost.ts';

/** The limits of a page kind. */
type Budget = PageCost;

/** The blocking script sets what the reader has chosen. */
const PLAIN: Budget = { paint: FIRST_FLIGHT, requests: 3, blocking: 512, script: 3 * 1024 };
/** Articles, fronts, months, charts and maps each have a stylesheet for what only they have, which arrives beside the common one. */
const STYLED: Budget = { ...PLAIN, requests: 4 };
/** Real articles have more links, notes and pictures than those of the sample. Pictures enlarge; there is a button to share, and a line for print. */
const ARTICLE: Budget = { ...STYLED, paint: FIRST_FLIGHT - 256, script: 4 * 1024 };
/** The search page includes the search; Pagefind's engine and the index load on the first query. */
const SEARCH: Budget = { ...STYLED, script: 12 * 1024 };

const BUDGETS: Readonly<Record<string, Budget>> = {
  'not-found': PLAIN,
  front: STYLED,
  article: ARTICLE,
  list: STYLED,
  period: PLAIN,
  month: STYLED,
  day: STYLED,
  'on-this-day': PLAIN,
  standing: STYLED,
  data: STYLED,
  gone: PLAIN,
  offline: PLAIN,
  year: STYLED,
  archive: STYLED,
  overview: STYLED,
  'days-of-year': STYLED,
  search: SEARCH,
};

const site = new BuiltSite(inject('site').out);
const pages = new Map<string, HtmlFile[]>();
for (const page of site.html.filter(({ isDocument }) => isDocument)) {
  const [body] = elementsOf(page.tree, 'body');
  const kind = (body && attribute(body, 'dataKind')) ?? 'of no kind';
  pages.set(kind, [...(pages.get(kind) ?? []), page]);
}

it('every page kind has a budget', () => {
  expect([...pages.keys()].sort()).toEqual(Object.keys(BUDGETS).sort());
});

const LIMITED = ['paint', 'requests', 'blocking', 'script'] as const;

describe.each(Object.entries(BUDGETS))('a page of the kind "%s"', (kind, budget) => {
  it(`paints after at most ${budget.requests} requests and ${budget.paint} bytes, and runs at most ${budget.blocking} bytes of script before and ${budget.script} after it`, () => {
    const costs = (pages.get(kind) ?? []).map((page) => ({ path: page.path, ...costOf(site, page) }));
    expect(costs.length).toBeGreaterThan(0);
    const over = costs.filter((cost) => LIMITED.some((part) => cost[part] > budget[part]));
    expect(over).toEqual([]);
  });
});
