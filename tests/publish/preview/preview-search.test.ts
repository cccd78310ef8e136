import { expect, it, vi } from 'vitest';
import { PreviewSearch } from '../../../src/publish/preview/preview-search.ts';
import type { Site } from '../../../src/site/site.ts';

const siteOf = (name: string) =>
  ({ archive: { contentDir: name }, common: {}, searchKeys: [] }) as unknown as Site;

/** A search over sites of which the first indexing leaves so many articles out. The indexing of the rest waits for the test. */
function searching(left: number) {
  const [told, made]: [number[], string[]] = [[], []];
  const waiting: (() => void)[] = [];
  let site = siteOf('one');
  const index = async ({ contentDir }: { contentDir: string }, { atMost = Infinity }) => {
    const isRest = atMost === Infinity;
    made.push(`${contentDir}${isRest ? ', the rest' : ''}`);
    if (isRest) await new Promise<void>((done) => waiting.push(done));
    return { files: new Map([['index', `${contentDir} ${isRest ? 0 : left}`]]), left: isRest ? 0 : left };
  };
  const search = new PreviewSearch(
    () => site,
    { cacheDir: '/cache' },
    (count) => told.push(count),
    index,
  );
  const show = (name: string): void => {
    site = siteOf(name);
  };
  const ask = async (): Promise<string | undefined> => (await search.files()).get('index');
  return { search, told, made, ask, show, finish: () => waiting.shift()?.() };
}

it('the search of the preview indexes once for a site, however often it is asked', async () => {
  const { ask, made, told, show } = searching(0);
  expect(await Promise.all([ask(), ask()])).toEqual(['one 0', 'one 0']);
  expect(await ask()).toBe('one 0');
  show('two');
  expect(await ask()).toBe('two 0');
  expect([made, told]).toEqual([['one', 'two'], []]);
});

it('answers without what is not indexed yet, says so, and says when it is', async () => {
  const { ask, search, told, finish } = searching(3);
  expect([await ask(), await ask()]).toEqual(['one 3', 'one 3']);
  expect([told, search.left]).toEqual([[3], 3]);
  finish();
  await vi.waitFor(() => {
    expect(told).toEqual([3, 0]);
  });
  expect([await ask(), search.left]).toEqual(['one 0', 0]);
});

it('indexes what has changed meanwhile before it says that it is complete', async () => {
  const { ask, made, told, show, finish } = searching(3);
  await ask();
  show('two');
  expect(await ask()).toBe('one 3');
  for (let times = 0; times < 2; times++) {
    finish();
    await new Promise((done) => setImmediate(done));
  }
  expect(await ask()).toBe('two 0');
  expect(made).toEqual(['one', 'one, the rest', 'two, the rest']);
  expect(told).toEqual([3, 0]);
});
