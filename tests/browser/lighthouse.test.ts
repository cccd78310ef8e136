import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../chromium.ts';
import { freePort } from '../free-port.ts';
import { REFERENCE } from './page-kinds.ts';

const KINDS = [
  ['the front page', '/'],
  ['an article', REFERENCE],
  ['a category', '/bereich/politik/'],
  ['the search page', '/suche/'],
] as const;

/** A busy machine makes a page look slow, never fast, so the best of this many runs counts. */
const RUNS = 5;
const GOAL = 99;
/** The score that even a very busy machine reaches; below it, the page is at fault. */
const LEAST = 95;

let browser: Browser;
let port: number;

beforeAll(async () => {
  port = await freePort();
  browser = await launch([`--remote-debugging-port=${port}`]);
});
afterAll(() => browser.close());

/** The scores of Lighthouse's four categories, emulating a phone, and the audits that lowered them. */
async function judged(path: string): Promise<{ points: Record<string, number>; lost: string[] }> {
  const run = await lighthouse(inject('site').origin + path, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  });
  if (!run) throw new Error(`Lighthouse gave no result for ${path}`);
  const { categories, audits } = run.lhr;
  const points = Object.entries(categories).map(([name, { score }]) => [
    name,
    Math.round((score ?? 0) * 100),
  ]);
  const weighed = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0),
  );
  const lost = weighed.filter(({ id }) => (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id);
  return { points: Object.fromEntries(points) as Record<string, number>, lost };
}

describe('Lighthouse gives', () => {
  it.each(KINDS)(
    '%s all points for accessibility, best practices and search engines, and nearly all for speed',
    async (_kind, path) => {
      let best = await judged(path);
      for (let run = 1; run < RUNS && (best.points['performance'] ?? 0) < GOAL; run++) {
        const next = await judged(path);
        if ((next.points['performance'] ?? 0) > (best.points['performance'] ?? 0)) best = next;
      }
      console.log(path, JSON.stringify(best.points));
      const { performance = 0, ...others } = best.points;
      expect([path, others, best.lost]).toEqual([
        path,
        { accessibility: 100, 'best-practices': 100, seo: 100 },
        [],
      ]);
      expect(performance, path).toBeGreaterThanOrEqual(LEAST);
    },
  );
});
