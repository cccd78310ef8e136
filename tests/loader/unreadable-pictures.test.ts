import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import { article, ARTICLE, ContentFolder, type Files } from '../content-folder.ts';
import { giant, png } from '../images/damaged-pictures.ts';

const LENIENT = '\nimages: { unreadable: publish-without }\n';
const FOLDER = 'articles/2023/03';
const PAGE = '<!doctype html><title>404</title>';

const source = article(
  ['image: { src: ./titel.jpg, alt: Titel, credit: Test }'],
  'Vorher.\n\n![Plan](./plan.png "Der Plan")\n\nNachher.\n',
);

async function loaded(folder: ContentFolder): Promise<Article> {
  const [found] = (await folder.load()).articles;
  if (!found) throw new Error('there is no article');
  return found;
}

function folderWith(files: Files): ContentFolder {
  const folder = new ContentFolder({ [ARTICLE]: source, ...files });
  folder.append('site.yaml', LENIENT);
  return folder;
}

describe('articles that are published without pictures that cannot be shown', () => {
  it('keep the others, and say what is wrong', async () => {
    const folder = folderWith({ [`${FOLDER}/titel.jpg`]: PAGE, [`${FOLDER}/plan.png`]: png });
    const { image, bodyPictures, unshown } = await loaded(folder);
    expect(image).toBeUndefined();
    expect(Object.keys(bodyPictures)).toEqual(['./plan.png']);
    const problem = { file: ARTICLE, line: 7, column: 10, rule: 'image-unreadable' };
    expect(unshown).toMatchObject([{ file: `${FOLDER}/titel.jpg`, problem }]);
    expect((await loaded(folder)).unshown).toEqual(unshown); // from the cache
  });

  it('lack empty files, foreign formats and more pixels than can be decoded', async () => {
    const ruleOf = async (content: string | Buffer): Promise<unknown> =>
      (
        await loaded(folderWith({ [`${FOLDER}/titel.jpg`]: png, [`${FOLDER}/plan.png`]: content }))
      ).unshown?.map(({ problem }) => problem.rule);
    expect(await ruleOf('')).toEqual(['image-unreadable']);
    expect(await ruleOf('<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual(['image-format']);
    expect(await ruleOf(giant(40_000, 40_000))).toEqual(['image-pixels']);
    expect(await ruleOf(png)).toBeUndefined();
  });

  it('show the picture once it can be read, also if it belongs to another month', async () => {
    const folder = new ContentFolder({
      [ARTICLE]: article(['image: { src: ../04/titel.jpg, alt: Titel, credit: Test }']),
      'articles/2023/04/titel.jpg': PAGE,
    });
    folder.append('site.yaml', LENIENT);
    expect((await loaded(folder)).image).toBeUndefined();
    folder.write('articles/2023/04/titel.jpg', png);
    expect((await loaded(folder)).image?.picture.format).toBe('png');
  });

  it('are not those whose picture is missing: a mistake in the article', async () => {
    const folder = folderWith({ [`${FOLDER}/plan.png`]: png });
    expect((await folder.problems()).map(({ rule }) => rule)).toEqual(['image-missing']);
  });
});

it('without the setting, such pictures are errors, all in one', async () => {
  const files = { [`${FOLDER}/titel.jpg`]: PAGE, [`${FOLDER}/plan.png`]: giant(40_000, 40_000) };
  const folder = new ContentFolder({ [ARTICLE]: source, ...files });
  expect((await folder.problems()).map(({ rule }) => rule)).toEqual(['image-unreadable', 'image-pixels']);
});
