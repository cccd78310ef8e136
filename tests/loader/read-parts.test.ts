import { expect, it } from 'vitest';
import { loadVocabularies } from '../../src/loader/load-vocabularies.ts';
import { type LoadedCatalog, loadCatalog } from '../../src/loader/catalog.ts';
import { article, ContentFolder } from '../content-folder.ts';

const FILES = {
  'articles/2019/02/eins.md': article(['title: Eins', 'date: 2019-02-01']),
  'articles/2020/02/zwei.md': article(['title: Zwei', 'date: 2020-02-01', 'region: [Bayern, Thüringen]']),
  'articles/2021/02/drei.md': article(['title: Drei', 'date: kein Datum']),
  'articles/2022/02/vier.md': article(['title: Vier', 'date: 2022-02-01', 'category: Unbekannt']),
};

function load(folder: ContentFolder, threadFrom: number): Promise<LoadedCatalog> {
  const [vocabularies] = loadVocabularies(folder.dir, undefined);
  const { dir: contentDir, cacheDir } = folder;
  const declared = { ownFields: [], components: [] };
  return loadCatalog({ contentDir, cacheDir, code: 'code', vocabularies, declared, threadFrom });
}

it('two threads read and cache the same as one, in the same order', async () => {
  const [one, two] = [new ContentFolder(FILES), new ContentFolder(FILES)];
  const found = await load(two, 2);
  expect(found).toEqual(await load(one, Infinity));
  expect(found.articles.map(({ title }) => title)).toEqual(expect.arrayContaining(['Eins', 'Zwei']));
  expect(found.diagnostics.map(({ file }) => file)).toEqual([
    'articles/2021/02/drei.md',
    'articles/2022/02/vier.md',
  ]);
  expect(found.parsed).toBe(5);
  expect(await load(two, 2)).toEqual(await load(one, Infinity));
});
