import { expect, it } from 'vitest';
import { sliceRows } from '../../src/search/rows.ts';
import { article, ContentFolder } from '../content-folder.ts';

it('gives each article its date and its filter values; a place also counts for its Land', async () => {
  const content = new ContentFolder({
    'regions.yaml': '- { name: Thüringen }\n- { name: Wippertal, in: Thüringen }\n',
    'articles/2023/03/zusammen-fuers-ozg.md': article(['region: [Wippertal]', 'date: 2023-03-30T14:05']),
  });
  const { articles, vocabularies } = await content.load();
  expect(sliceRows(articles, vocabularies)).toEqual({
    dates: ['2023-03-30'],
    terms: { category: ['politik'], region: ['thueringen', 'wippertal'], type: ['meldung'], topic: [] },
    filters: { category: [[0]], region: [[1, 0]], type: [[0]], topic: [[]] },
  });
});
