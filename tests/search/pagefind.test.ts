import { afterAll, expect, it } from 'vitest';
import { closePagefind, indexRecords, PagefindError } from '../../src/search/pagefind.ts';

afterAll(closePagefind);

const record = (url: string, content: string) => ({ url, content, language: 'de' });

it('is told of a record that Pagefind leaves out', async () => {
  const records = [record('/voll/', 'Ein Text'), record('/leer/', '')];
  const indexing = indexRecords(records, { language: 'de', count: 2 });
  await expect(indexing).rejects.toThrow(PagefindError);
  await expect(indexing).rejects.toThrow('1 of 2 are in the index');
});

it('is told of a record that Pagefind cannot read', async () => {
  const broken = { ...record('/x/', 'Text'), meta: { title: 5 } } as unknown as ReturnType<typeof record>;
  await expect(indexRecords([broken], { language: 'de', count: 1 })).rejects.toThrow('invalid type');
});
