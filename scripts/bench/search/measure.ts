import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { CountingServer } from './counting-server.ts';

/** Times since the start of the navigation, and the bytes transferred by then. */
export interface Measured {
  firstMs: number;
  firstBytes: number;
  allMs: number;
  allBytes: number;
  requests: number;
  results: number;
}

/** A search page: its address for a query, and selectors for its states. */
export interface SearchPage {
  address: (query: string) => string;
  /** Matches as soon as there is a result. */
  first: string;
  /** Matches as soon as the search has finished. */
  all: string;
  /** Contains the number of results. */
  count: string;
}

const LIMIT_MS = 120_000;

/** Milliseconds since the start of the navigation, and when that was, since the epoch. */
interface Marks {
  origin: number;
  first?: number;
  all?: number;
}

/** Runs in the page: records when the first result and the end of the search appear. */
function watchDocument({ first, all }: Pick<SearchPage, 'first' | 'all'>): void {
  const marks: Marks = { origin: performance.timeOrigin };
  Object.assign(globalThis, { marks });
  const look = (): void => {
    if (document.querySelector(first)) marks.first ??= performance.now();
    if (document.querySelector(all)) marks.all ??= performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Opens the page of a query and waits for its first and for all results. */
async function open(
  page: Page,
  server: CountingServer,
  target: SearchPage,
  query: string,
): Promise<Measured> {
  const { address, first, all, count } = target;
  await page.goto(server.url + address(query), { waitUntil: 'commit' });
  for (const selector of [first, all]) {
    await page.waitForSelector(selector, { state: 'attached', timeout: LIMIT_MS });
  }
  const { origin, ...marks } = await page.evaluate(() => (globalThis as unknown as { marks: Marks }).marks);
  const [firstMs, allMs] = [marks.first ?? NaN, marks.all ?? NaN];
  const text = (await page.locator(count).first().textContent()) ?? '';
  const early = server.sent(origin, origin + firstMs);
  const whole = server.sent(origin, origin + allMs);
  return {
    firstMs,
    firstBytes: early.bytes,
    allMs,
    allBytes: whole.bytes,
    requests: whole.requests,
    results: Number(text.replace(/\D/g, '')),
  };
}

const ROUNDS = 5;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

function medians(rounds: readonly Measured[]): Measured {
  const of = (name: keyof Measured): number => median(rounds.map((round) => round[name]));
  return {
    firstMs: of('firstMs'),
    firstBytes: of('firstBytes'),
    allMs: of('allMs'),
    allBytes: of('allBytes'),
    requests: of('requests'),
    results: of('results'),
  };
}

/** Maximum wait for a service worker to take control, and the time it then gets to cache what was loaded before. */
const WORKER_LIMIT_MS = 20_000;
const KEEPING_MS = 2000;

/** Waits until the site's service worker, if there is one, controls the page, as it does for a returning reader. */
async function serviceWorker(page: Page): Promise<void> {
  if ((await page.locator('link[rel="manifest"]').count()) === 0) return;
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, {
    timeout: WORKER_LIMIT_MS,
  });
  await page.waitForTimeout(KEEPING_MS);
}

interface Visits {
  /** With an empty cache. */
  cold: Measured;
  /** The same page loaded again in the same tab. */
  warm: Measured;
  /** Once more, with the service worker in control. */
  returning: Measured;
}

/** Medians of five rounds. */
export async function measureSearch(
  browser: Browser,
  server: CountingServer,
  page: SearchPage,
  query: string,
): Promise<Visits> {
  const rounds: Visits[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const context: BrowserContext = await browser.newContext();
    const tab = await context.newPage();
    await tab.addInitScript(watchDocument, { first: page.first, all: page.all });
    const visit = (): Promise<Measured> => open(tab, server, page, query);
    const [cold, warm] = [await visit(), await visit()];
    await serviceWorker(tab);
    rounds.push({ cold, warm, returning: await visit() });
    await context.close();
  }
  return {
    cold: medians(rounds.map(({ cold }) => cold)),
    warm: medians(rounds.map(({ warm }) => warm)),
    returning: medians(rounds.map(({ returning }) => returning)),
  };
}
