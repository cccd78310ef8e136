import { describe, expect, it } from 'vitest';
import type { CDPSession, Page } from 'playwright-core';
import { watchedPages } from './watched-page.ts';

const newPage = watchedPages();
/** A slow phone line, nothing cached: 1.6 Mbit/s, 150 ms. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };

/** Opens a page as a first visit on a slow line, and adds up its layout shifts. */
async function firstVisit(path: string): Promise<[Page, CDPSession]> {
  const page = await newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  return [page, session];
}

/** The faces in which an element's text is drawn. */
async function facesOf(session: CDPSession, selector: string): Promise<string[]> {
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName }) => familyName);
}

describe.each([
  ['the front page', '/', '.lead h2 a', '.lead .teaser'],
  ['an article', '/2023/03/zusammen-fuers-ozg/', '.story h1', '.prose p'],
])('on the first visit, %s', (_name, path, headline, text) => {
  it('is set in the own face, and hardly anything moves', async () => {
    const [page, session] = await firstVisit(path);
    expect(await facesOf(session, headline)).toEqual(['Source Serif 4']);
    expect(await facesOf(session, text)).toEqual(['Source Serif 4']);
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
  });
});

it('letters of other European languages are in the own face, too', async () => {
  const [page, session] = await firstVisit('/2023/03/zusammen-fuers-ozg/');
  await page.evaluate(() => {
    (document.querySelector('h1') as HTMLElement).textContent = 'Şişli, Łódź, Győr, Třebíč';
  });
  await page.waitForFunction(() => document.fonts.status === 'loaded');
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  expect(await facesOf(session, 'h1')).toEqual(['Source Serif 4']);
});
