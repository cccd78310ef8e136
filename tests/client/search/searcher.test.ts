import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Asked, IndexedArticles, serveFiles, titles } from './index-files.ts';

let files: ReadonlyMap<string, Uint8Array> | undefined;

/** The index is made once; no test changes it. */
async function indexOnce(): Promise<ReadonlyMap<string, Uint8Array>> {
  const archive = new IndexedArticles();
  archive.write('2026-11-20', 'neu', ['title: Neu', 'category: Politik'], 'Ein Netz für alle.\n');
  archive.write(
    '2026-11-10',
    'weniger-neu',
    ['title: Weniger neu'],
    'Das Netz, das Netz und noch ein Netz.\n',
  );
  archive.write('2026-03-10', 'fruehjahr', ['title: Frühjahr', 'region: [Bayern]'], 'Auch hier ein Netz.\n');
  archive.write('2025-03-10', 'alt', ['title: Das alte Netz'], 'Von früher. Nur hier: Zaunkönig.\n');
  await archive.index();
  return archive.contents();
}

const served = (): ReadonlyMap<string, Uint8Array> => files ?? new Map();

beforeEach(async () => {
  files ??= await indexOnce();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const NETZ = '?q=Netz';

describe('the searcher', () => {
  it('answers with the newest month first, then with all months', async () => {
    serveFiles(served);
    const asked = new Asked();
    const last = await asked.ask(NETZ);
    expect(asked.answers[0]).toMatchObject({ done: false, total: 2 });
    expect(last).toMatchObject({ done: true, total: 4 });
  });

  it('loads nothing of older slices until the first results are shown', async () => {
    const { asked: paths } = serveFiles(served);
    const folders = (): number => new Set(paths.map((path) => path.split('/')[2])).size;
    const before: number[] = [];
    const asked = new Asked(undefined, (searcher) => {
      setTimeout(() => {
        before.push(folders());
        searcher.shown();
      }, 30);
    });
    await asked.ask(NETZ);
    expect(before[0]).toBeLessThan(folders());
    expect(before[0]).toBe(4); // index.json, engine, newest day, rest of its month
  });

  it('ranks by relevance over all slices', async () => {
    serveFiles(served);
    expect(titles(await new Asked().ask(NETZ), 'best')).toEqual([
      'Das alte Netz',
      'Weniger neu',
      'Neu',
      'Frühjahr',
    ]);
  });

  it('orders strictly by date, whatever the scores', async () => {
    serveFiles(served);
    const dates = (await new Asked().ask(`${NETZ}&sortierung=datum`)).sections[0]?.results.map(
      ({ card }) => card.date,
    );
    expect(dates).toEqual(['2026-11-20', '2026-11-10', '2026-03-10', '2025-03-10']);
  });

  it('filters, and counts the results for each value', async () => {
    serveFiles(served);
    const asked = new Asked();
    const answer = await asked.ask(`${NETZ}&region=bayern&von=2026`);
    expect(answer.total).toBe(3);
    expect(answer.counts.region).toEqual({ thueringen: 2, bayern: 3, niedersachsen: 2 });
    expect(answer.counts.category).toEqual({ politik: 3 });
    expect((await asked.ask(`${NETZ}&bis=2025`)).total).toBe(1);
    expect((await asked.ask(`${NETZ}&von=2026-04&bis=2026-11`)).total).toBe(2);
  });

  it('lists all articles that pass the filters if there is no query', async () => {
    serveFiles(served);
    expect((await new Asked().ask('?region=bayern&sortierung=datum')).total).toBe(4);
  });

  it('reloads nothing for another view of the same query', async () => {
    const { asked: paths } = serveFiles(served);
    const asked = new Asked();
    await asked.ask(NETZ);
    const before = paths.length;
    await asked.ask(`${NETZ}&sortierung=datum&region=bayern`);
    expect(paths.length).toBe(before);
  });

  it('finds nothing if one of the words is in no slice', async () => {
    serveFiles(served);
    expect((await new Asked().ask('?q=Netz+Quastenflosser')).total).toBe(0);
  });

  it('suggests another word for an unknown one, and keeps the others as typed', async () => {
    serveFiles(served);
    expect(await new Asked().ask('?q=Zaunkonigg+Netz')).toMatchObject({
      total: 0,
      suggestion: 'Zaunkönig Netz',
    });
    expect(await new Asked().ask(`?q=${encodeURIComponent('„Zaunkonigg“, Netz')}`)).toMatchObject({
      suggestion: '„Zaunkönig“, Netz',
    });
  });

  it('gives a reason for not searching', async () => {
    const { asked: paths } = serveFiles(served);
    const asked = new Asked();
    expect((await asked.ask('?q=')).notice).toBe('empty');
    expect((await asked.ask('?q=a')).notice).toBe('short');
    expect((await asked.ask(`?q=${'Netz '.repeat(2000)}`)).notice).toBe('cut');
    expect(paths.filter((path) => path.endsWith('/slice.packed'))).not.toHaveLength(0);
  });

  it('answers only the latest of two overlapping queries', async () => {
    serveFiles(served);
    const asked = new Asked();
    await Promise.all([asked.ask(NETZ), asked.ask('?q=Zaunkönig')]);
    const ids = asked.answers.map(({ id }) => id);
    expect(asked.answers.at(-1)).toMatchObject({ id: 2, done: true, total: 1 });
    expect(ids.lastIndexOf(1)).toBeLessThan(ids.indexOf(2));
  });
});

describe('a file that cannot be loaded', () => {
  const of2025 = (path: string): boolean => path.includes(folderOf('2025'));
  const folderOf = (from: string): string => {
    const entry = [...served()].find(([path]) => path.endsWith('index.json'))?.[1] ?? '';
    const { slices } = JSON.parse(Buffer.from(entry).toString()) as {
      slices: { from: string; folder: string }[];
    };
    return slices.find((slice) => slice.from === from)?.folder ?? 'none';
  };

  it('of one slice does not affect the results of the others, and its period is named', async () => {
    serveFiles(served, (path) => (of2025(path) ? new Response(null, { status: 404 }) : undefined));
    const answer = await new Asked().ask(NETZ);
    expect(answer).toMatchObject({ done: true, total: 3 });
    expect(answer.sections.filter(({ problem }) => problem)).toMatchObject([
      { problem: 'missing', period: { from: '2025', to: '2025' } },
    ]);
  });

  it('is requested again when the reader retries', async () => {
    let spoiled = true;
    serveFiles(served, (path) => (spoiled && of2025(path) ? 'offline' : undefined));
    const asked = new Asked();
    expect((await asked.ask(NETZ)).total).toBe(3);
    spoiled = false;
    expect(await asked.ask(NETZ, { again: true })).toMatchObject({ done: true, total: 4 });
  });

  it.each([
    ['offline', 'offline' as const],
    ['missing', new Response(null, { status: 503 })],
    ['damaged', new Response('<!doctype html><title>Fehler</title>')],
  ])('for every slice is reported as a problem: %s', async (problem, spoiled) => {
    serveFiles(served, (path) =>
      path.endsWith('index.json') ? undefined : spoiled === 'offline' ? spoiled : spoiled.clone(),
    );
    expect(await new Asked().ask(NETZ)).toMatchObject({ done: true, total: 0, problem });
  });

  it.each(['offline' as const, new Response('{')])(
    'for the index itself is a temporary problem',
    async (spoil) => {
      let spoiled = true;
      serveFiles(served, (path) =>
        spoiled && path.endsWith('index.json') ? (spoil === 'offline' ? spoil : spoil.clone()) : undefined,
      );
      const asked = new Asked();
      expect((await asked.ask(NETZ)).problem).toMatch(/offline|damaged/);
      spoiled = false;
      expect((await asked.ask(NETZ)).total).toBe(4);
    },
  );
});
