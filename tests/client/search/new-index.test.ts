import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Asked, IndexedArticles, serveFiles } from './index-files.ts';

let archive: IndexedArticles;

beforeEach(async () => {
  archive = new IndexedArticles();
  archive.write('2026-11-20', 'neu', [], 'Ein Netz für alle.\n');
  archive.write('2026-11-10', 'weniger-neu', [], 'Das Netz, das Netz und noch ein Netz.\n');
  archive.write('2025-03-10', 'alt', [], 'Von früher, auch ein Netz. Nur hier: Zaunkönig.\n');
  await archive.index();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const NETZ = '?q=Netz';

describe('a new index', () => {
  it('is used by a page that has not loaded the old one', async () => {
    const { asked: paths } = serveFiles(() => archive.files);
    const asked = new Asked();
    await vi.waitFor(() => {
      expect(paths.length).toBeGreaterThan(1); // the index is there
    });
    archive.write('2026-11-22', 'ganz-neu', [], 'Ein Zaunkönig im Netz.\n');
    archive.write('2025-03-11', 'nachgetragen', [], 'Ein Netz von früher.\n');
    await archive.index();
    expect((await asked.ask(NETZ)).total).toBe(5);
  });

  it('is used if the text of a result no longer exists', async () => {
    const many = Array.from({ length: 17 }, (_, number) => `jahr-${number}`); // more than one file contains
    for (const slug of many) archive.write('2025-12-01', slug, [], 'Ein Netz, ein Netz, ein Netz.\n');
    await archive.index();
    serveFiles(() => archive.files);
    const asked = new Asked();
    await asked.ask(`${NETZ}&bis=2000`);
    archive.write('2025-03-11', 'nachgetragen', [], 'Ein Netz mehr.\n');
    await archive.index();
    expect(await asked.ask(NETZ)).toMatchObject({ done: true, total: 3 + many.length + 1 });
  });

  it('does not disturb a page that has loaded the old one', async () => {
    serveFiles(() => archive.files);
    const asked = new Asked();
    expect((await asked.ask('?q=Zaunkönig')).total).toBe(1);
    archive.write('2026-11-22', 'ganz-neu', [], 'Ein Netz mehr.\n');
    await archive.index();
    expect((await asked.ask(NETZ)).total).toBe(3);
  });
});
