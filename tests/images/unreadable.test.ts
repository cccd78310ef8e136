import { expect, it } from 'vitest';
import { withoutUnreadable } from '../../src/images/unreadable.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { cut, jpeg, png } from './damaged-pictures.ts';

const FOLDER = 'articles/2023/03';

it('pictures whose pixels cannot be read are taken from their articles', async () => {
  const folder = new ContentFolder({
    [ARTICLE]: article(
      ['image: { src: ./halb.jpg, alt: Titel, credit: Test }'],
      '![Plan](./plan.png)\n\n![Wieder](./halb.jpg)\n',
    ),
    [`${FOLDER}/halb.jpg`]: cut(jpeg, 0.5),
    [`${FOLDER}/plan.png`]: png,
  });
  const { articles } = await folder.load();
  const [shown] = await withoutUnreadable(articles, { contentDir: folder.dir }, folder.cacheDir);
  expect(shown?.image).toBeUndefined();
  expect(Object.keys(shown?.bodyPictures ?? {})).toEqual(['./plan.png']);
  expect(shown?.unshown?.map(({ problem }) => problem.params)).toEqual(
    Array.from({ length: 2 }, () => ({ src: `${FOLDER}/halb.jpg`, article: ARTICLE })),
  );

  folder.write(`${FOLDER}/halb.jpg`, jpeg);
  const again = (await folder.load()).articles;
  expect(await withoutUnreadable(again, { contentDir: folder.dir }, folder.cacheDir)).toBe(again);
});
