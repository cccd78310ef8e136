import { describe, expect, it } from 'vitest';
import { Site } from '../../src/site/site.ts';
import { frontPage, type FrontProps } from '../../src/views/front.ts';
import { ARTICLE, ContentFolder, type Files } from '../content-folder.ts';
import { cards, manyArticles } from './page-props.ts';

/** Twenty articles on politics and ten older ones on administration. */
const ARTICLES = { [ARTICLE]: null, ...manyArticles(20), ...manyArticles(10, 'Verwaltung', 'b') };

async function propsOf(front: string, files: Files = {}): Promise<FrontProps> {
  const folder = new ContentFolder({ ...ARTICLES, ...files, 'front.yaml': front });
  return frontPage(new Site(await folder.load())).props();
}

/** The newest articles without those that have cards. */
const headlines = ({ cards: below, newest }: FrontProps): string[] =>
  names(newest).filter((name) => !names(below).includes(name));

const names = (shown: unknown): string[] => cards(shown).map((url) => url.split('/').at(-2) as string);

describe('the front page', () => {
  it('shows the newest articles and a block for each category without a front.yaml', async () => {
    const props = await propsOf('');
    const { lead, cards: below, pinned, blocks } = props;
    expect(names(lead)).toEqual(['a20']);
    expect(names(below)).toEqual(['a19', 'a18', 'a17', 'a16', 'a15', 'a14']);
    expect(pinned).toEqual([]);
    expect(headlines(props)).toEqual(['a13', 'a12', 'a11', 'a10', 'b10', 'a09', 'b09', 'a08']);
    expect(blocks.map(({ category, cards: own }) => [category.title, ...names(own)])).toEqual([
      ['Politik', 'a07', 'a06', 'a05', 'a04'],
      ['Verwaltung', 'b08', 'b07', 'b06', 'b05'],
    ]);
  });

  it('shows the chosen lead, and the pinned articles in place of the oldest of the newest', async () => {
    const props = await propsOf('lead: /2023/03/b03/\npinned: [/2023/03/a02/, /2023/03/a19/]\n');
    const { lead, pinned } = props;
    expect(names(lead)).toEqual(['b03']);
    expect(names(pinned)).toEqual(['a02', 'a19']);
    expect(headlines(props)).toEqual(['a13', 'a12', 'a11', 'a10', 'b10', 'a09']);
  });

  it('always has three of the newest articles', async () => {
    const pinned = [1, 2, 3, 4, 5, 6, 7, 8].map((day) => `- /2023/03/b0${day}/\n`);
    expect(headlines(await propsOf(`pinned:\n${pinned.join('')}`))).toEqual(['a13', 'a12', 'a11']);
  });

  it('chooses its lead among the articles that are not pinned', async () => {
    expect(names((await propsOf('pinned: /2023/03/a20/\n')).lead)).toEqual(['a19']);
  });

  it('has blocks of twelve categories, but all that were chosen', async () => {
    const names = Array.from({ length: 14 }, (_, index) => `Bereich ${index + 10}`);
    const files: Files[] = names.map((name, index) => manyArticles(4, name, 'cdefghijklmnop'[index]));
    const vocabulary = names.map((name) => `- name: ${name}\n`).join('');
    const blocks = async (front: string): Promise<FrontProps['blocks']> => {
      const own: Files = { [ARTICLE]: null, 'categories.yaml': vocabulary, 'front.yaml': front };
      return frontPage(
        new Site(await new ContentFolder(files.reduce((all, some) => ({ ...all, ...some }), own)).load()),
      ).props().blocks;
    };
    expect(await blocks('')).toHaveLength(12);
    expect(await blocks(`blocks: [${names.join(', ')}]\n`)).toHaveLength(14);
  });

  it('has the blocks that were chosen, in that order', async () => {
    const { blocks } = await propsOf('blocks: [Verwaltung]\n');
    expect(blocks.map(({ category }) => category.title)).toEqual(['Verwaltung']);
  });

  it('shows no article twice', async () => {
    const props = await propsOf('lead: /2023/03/a11/\npinned: [/2023/03/b10/, /2023/03/a20/]\n');
    const shown = names({ ...props, cards: [] });
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown).toHaveLength(1 + 6 + 2 + 6 + 4 + 4);
  });

  it('shows all articles of a small archive', async () => {
    const folder = new ContentFolder({
      ...{ [ARTICLE]: null, ...manyArticles(3) },
      'front.yaml': 'lead: /2023/03/a01/\npinned: /2023/03/a02/\n',
    });
    const props = frontPage(new Site(await folder.load())).props();
    expect(names(props)).toEqual(['a01', 'a02', 'a03']);
  });
});
