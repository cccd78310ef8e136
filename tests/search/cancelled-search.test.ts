import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { searchFiles } from '../../src/search/files.ts';
import { indexRecords } from '../../src/search/pagefind.ts';
import { article, ContentFolder } from '../content-folder.ts';

vi.mock(import('../../src/search/pagefind.ts'), async (importOriginal) => ({
  ...(await importOriginal()),
  indexRecords: vi.fn(() => Promise.resolve([{ path: 'wasm.de.pagefind', content: new Uint8Array([1]) }])),
}));

beforeEach(() => {
  vi.mocked(indexRecords).mockClear();
});

/** One article in each of eight blocks of years, which makes eight slices to build. */
const slices = (): ContentFolder =>
  new ContentFolder(
    Object.fromEntries(
      [1805, 1825, 1841, 1857, 1873, 1889, 1905, 1921].map((year) => [
        `articles/${year}/05/a.md`,
        article([`date: ${year}-05-01`]),
      ]),
    ),
  );

describe('indexing in which one slice fails', () => {
  it('starts no further slice', async () => {
    const content = slices();
    const options = { cacheDir: content.cacheDir };
    vi.mocked(indexRecords).mockRejectedValueOnce(new Error('Pagefind ended'));
    await expect(searchFiles(await content.load(), options)).rejects.toThrow('Pagefind ended');
    await setTimeout(100);
    // The other process may have been building one slice and started another before the failure reached it.
    expect(vi.mocked(indexRecords).mock.calls.length).toBeLessThanOrEqual(3);
  });
});

describe('cancelled indexing', () => {
  it('starts no slice', async () => {
    const content = slices();
    const options = { cacheDir: content.cacheDir, signal: AbortSignal.abort() };
    await expect(searchFiles(await content.load(), options)).rejects.toThrow('aborted');
    expect(indexRecords).not.toHaveBeenCalled();
    expect(readdirSync(content.cacheDir)).not.toContain('search');
  });
});
