import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { searchFiles } from '../../../src/search/files.ts';
import { article, ContentFolder } from '../../content-folder.ts';
import { Asked, serveFiles } from './index-files.ts';

let files: ReadonlyMap<string, string>;
let content: ContentFolder;

async function index(): Promise<void> {
  const now = Date.parse('2026-11-20T12:00:00Z');
  ({ files } = await searchFiles(await content.load({ now }), { cacheDir: content.cacheDir }));
}

const write = (date: string, slug: string, body: string): void => {
  const folder = `articles/${date.slice(0, 7).replace('-', '/')}`;
  content.write(`${folder}/${slug}.md`, article([`title: ${slug}`, `date: ${date}`], body));
};

beforeEach(async () => {
  content = new ContentFolder({ articles: null });
  write('2026-11-20', 'neu', 'Ein Netz für alle.\n');
  write('2026-11-10', 'weniger-neu', 'Das Netz, das Netz und noch ein Netz.\n');
  write('2025-03-10', 'alt', 'Von früher, auch ein Netz. Nur hier: Zaunkönig.\n');
  await index();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const NETZ = '?q=Netz';

describe('a new index', () => {
  it('is taken by a page that has not loaded the old one', async () => {
    const { asked: paths } = serveFiles(() => files);
    const asked = new Asked();
    await vi.waitFor(() => {
      expect(paths.length).toBeGreaterThan(1); // the index is there
    });
    write('2026-11-22', 'ganz-neu', 'Ein Zaunkönig im Netz.\n');
    write('2025-03-11', 'nachgetragen', 'Ein Netz von früher.\n');
    await index();
    expect((await asked.ask(NETZ)).total).toBe(5);
  });

  it('is taken where the text of a result is gone', async () => {
    const many = Array.from({ length: 17 }, (_, number) => `jahr-${number}`); // more than are in one file
    for (const slug of many) write('2025-12-01', slug, 'Ein Netz, ein Netz, ein Netz.\n');
    await index();
    serveFiles(() => files);
    const asked = new Asked();
    await asked.ask(`${NETZ}&bis=2000`);
    write('2025-03-11', 'nachgetragen', 'Ein Netz mehr.\n');
    await index();
    expect(await asked.ask(NETZ)).toMatchObject({ done: true, total: 3 + many.length + 1 });
  });

  it('does not disturb a page that has loaded the old one', async () => {
    serveFiles(() => files);
    const asked = new Asked();
    expect((await asked.ask('?q=Zaunkönig')).total).toBe(1);
    write('2026-11-22', 'ganz-neu', 'Ein Netz mehr.\n');
    await index();
    expect((await asked.ask(NETZ)).total).toBe(3);
  });
});
