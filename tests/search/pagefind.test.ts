import { afterAll, describe, expect, it } from 'vitest';
import { closePagefind, indexRecords, openIndex, PagefindError } from '../../src/search/pagefind.ts';

afterAll(closePagefind);

const record = (url: string, content: string) => ({ url, content, language: 'de' });

it('throws if Pagefind skips a record', async () => {
  const records = [record('/voll/', 'Ein Text'), record('/leer/', '')];
  const indexing = indexRecords(records, { count: 2 });
  await expect(indexing).rejects.toThrow(PagefindError);
  await expect(indexing).rejects.toThrow('1 of 2 are in the index');
});

it('throws if Pagefind cannot read a record', async () => {
  const broken = { ...record('/x/', 'Text'), meta: { title: 5 } } as unknown as ReturnType<typeof record>;
  await expect(indexRecords([broken], { count: 1 })).rejects.toThrow('invalid type');
});

describe('an index opened in advance', () => {
  const index = (url: string) => indexRecords([record(url, 'Ein Text')], { count: 1 });

  it('is filled once; later records go into another', async () => {
    openIndex();
    openIndex();
    // Each counts its records, and finds one.
    await index('/a/');
    await index('/b/');
  });

  it('may remain unused', async () => {
    openIndex();
    await closePagefind();
    await index('/a/');
  });
});
