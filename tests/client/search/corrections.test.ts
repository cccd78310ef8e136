import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Asked, IndexedArticles, serveFiles, titles } from './index-files.ts';

/** Articles of two slices, more than one file contains, and what happened to some of them after they were indexed. */
async function changedArchive(): Promise<Record<'updated' | 'anew', ReadonlyMap<string, Uint8Array>>> {
  const archive = new IndexedArticles();
  for (let number = 0; number < 20; number++)
    for (const [date, category] of [
      [`2026-03-${10 + number}`, 'Politik'],
      [`2019-05-${10 + number}`, 'Verwaltung'],
    ] as const)
      archive.write(
        date,
        `netz-${number}`,
        [`title: Netz ${number} im Jahr ${date.slice(0, 4)}`, `category: ${category}`],
        'Ein Netz für alle.\n',
      );
  archive.write('2026-11-20', 'heute', ['title: Heute'], 'Das Netz von heute.\n');
  archive.write(
    '2019-05-15',
    'falsch',
    ['title: Falsch'],
    'Der Burger lebt im Netz, mit einem Zaunkönig und dem Quastenflosser.\n',
  );
  archive.write('2019-05-16', 'weg', ['title: Verschwunden'], 'Ein Netz mit Zaunkönig.\n');
  archive.write('2026-03-12', 'alt', ['title: Umgezogen'], 'Ein Netz mit Rotkehlchen.\n');
  await archive.index();
  archive.write(
    '2019-05-15',
    'falsch',
    ['title: Richtig', 'type: interview', 'region: [Bayern]'],
    'Der Bürger lebt im Netz, mit einem Buntspecht und noch einem Buntspecht.\n',
  );
  archive.remove('2019-05-16', 'weg');
  archive.remove('2026-03-12', 'alt');
  archive.write('2026-03-12', 'neu', ['title: Umgezogen'], 'Ein Netz mit Rotkehlchen.\n');
  archive.write(
    '2019-05-17',
    'nachgetragen',
    ['title: Nachgetragen'],
    'Ein Netz mit Rotkehlchen und Buntspecht.\n',
  );
  await archive.update();
  const updated = archive.contents();
  await archive.index();
  return { updated, anew: archive.contents() };
}

let made: Awaited<ReturnType<typeof changedArchive>> | undefined;
let asked: Asked;
let paths: string[];

beforeEach(async () => {
  made ??= await changedArchive();
  const files = made.updated;
  ({ asked: paths } = serveFiles(() => files));
  asked = new Asked();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const byDate = (query: string): string => `?q=${encodeURIComponent(query)}&sortierung=datum`;
const pathIn = (folder: string | undefined): string => `${folder}slice.packed`;
const index = (files = made?.updated): { corrections?: { folder: string }; slices: { changes?: object }[] } =>
  JSON.parse(Buffer.from(files?.get('suche/index.json') ?? '').toString()) as ReturnType<typeof index>;

describe('a search over articles that changed after they were indexed', () => {
  it('has two slices with changes and one index of corrections', () => {
    expect(index().slices.filter(({ changes }) => changes)).toHaveLength(2);
    expect(index().corrections).toMatchObject({ packed: true, articles: 3 });
    expect(index(made?.anew)).not.toHaveProperty('corrections');
  });

  it('finds a corrected article by its new words and not by its old ones', async () => {
    expect(titles(await asked.ask(byDate('Buntspecht')))).toEqual(['Nachgetragen', 'Richtig']);
    expect(await asked.ask(byDate('Quastenflosser'))).toMatchObject({ total: 0 });
  });

  it('finds a moved article once, at its new address, and a removed one no more', async () => {
    const moved = await asked.ask(byDate('Rotkehlchen Umgezogen'));
    expect(moved.sections[0]?.results.map(({ card }) => card.url)).toEqual(['/2026/03/neu/']);
    expect(await asked.ask(byDate('Verschwunden'))).toMatchObject({ total: 0 });
  });

  it.each([
    ...[
      'Netz',
      'Rotkehlchen',
      'Buntspecht',
      '„mit Rotkehlchen“',
      'Netz -Buntspecht',
      'Netz Buntspecht',
      'Bürger',
    ],
    ...['Burger', 'Jahr', 'Interview', 'Bayern', 'Richtig', ''],
  ])('answers as if all were indexed again: %s', async (query) => {
    for (const rest of ['', '&region=bayern', '&von=2019&bis=2019&typ=interview', '&bereich=politik']) {
      if (query + rest === '') continue;
      const search = byDate(query) + rest;
      const shown = { all: 100 };
      const answers = [await asked.ask(search, { shown })];
      serveFiles(() => made?.anew ?? new Map());
      answers.push(await new Asked().ask(search, { shown }));
      serveFiles(() => made?.updated ?? new Map());
      const [updated, anew] = answers.map((answer) => ({ ...answer, id: 0 }));
      expect(updated).toEqual(anew);
    }
  });

  it('ranks corrected articles among the others by relevance', async () => {
    expect(titles(await asked.ask('?q=Buntspecht'), 'best')).toEqual(['Richtig', 'Nachgetragen']);
    expect(titles(await asked.ask('?q=Netz+Rotkehlchen'), 'best')).toEqual(['Umgezogen', 'Nachgetragen']);
  });

  it('shows no article twice and no old one while the slices answer one after the other', async () => {
    await asked.ask(byDate('Netz'), { shown: { all: 100 } });
    expect(asked.answers.length).toBeGreaterThan(1);
    for (const answer of asked.answers) {
      const urls = answer.sections.flatMap(({ results }) => results.map(({ card }) => card.url));
      expect(new Set(urls).size).toBe(urls.length);
      expect(titles(answer)).not.toContain('Verschwunden');
      expect(titles(answer)).not.toContain('Falsch');
    }
  });

  it('shows the label of a type by its present title', async () => {
    const [richtig] = (await asked.ask(byDate('Richtig'))).sections[0]?.results ?? [];
    expect(richtig?.card.label).toBe('Interview');
    const [heute] = (await asked.ask(byDate('Heute'))).sections[0]?.results ?? [];
    expect(heute?.card).not.toHaveProperty('label');
  });
});

describe('a word that only old versions have', () => {
  it('is replaced by another spelling, as no article has it', async () => {
    expect(await asked.ask(byDate('Burger'))).toMatchObject({
      total: 1,
      widenings: [{ typed: 'Burger', by: 'spelling' }],
    });
  });

  it('is not suggested', async () => {
    expect(await asked.ask(byDate('Quastenflossr'))).not.toHaveProperty('suggestion');
    expect(await asked.ask(byDate('Buntspect'))).toMatchObject({ suggestion: 'Buntspecht' });
  });
});

describe('the index of corrections', () => {
  it('is not loaded before the first results', async () => {
    const corrections = pathIn(index().corrections?.folder);
    const before: boolean[] = [];
    const slow = new Asked(undefined, (searcher) => {
      before.push(paths.includes(corrections));
      searcher.shown();
    });
    paths.length = 0;
    await slow.ask(byDate('Netz'));
    expect(before[0]).toBe(false);
    expect(paths.filter((path) => path === corrections)).toHaveLength(1);
  });

  it('that cannot be loaded is reported for the slices that need it, and loaded when the reader retries', async () => {
    let spoiled = true;
    const corrections = pathIn(index().corrections?.folder);
    serveFiles(
      () => made?.updated ?? new Map(),
      (path) => (spoiled && path === corrections ? 'offline' : undefined),
    );
    asked = new Asked();
    const answer = await asked.ask(byDate('Netz'));
    expect(answer).toMatchObject({ done: true, total: 1 });
    expect(answer.sections.filter(({ problem }) => problem === 'offline')).toHaveLength(2);
    spoiled = false;
    expect(await asked.ask(byDate('Netz'), { again: true })).toMatchObject({ done: true, total: 44 });
  });
});
