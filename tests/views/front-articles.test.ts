import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import type { CuratedFront } from '../../src/archive/front.ts';
import { type Opening, openingOf } from '../../src/views/front-articles.ts';

interface Given {
  title?: string;
  topics?: string[];
  /** Width and height of its picture. */
  size?: [number, number];
}

/** Articles `a0`, the newest, `a1`, … */
const articles = (...given: Given[]): Article[] =>
  given.map(({ title, topics = [], size }, index) => {
    const picture = size && { width: size[0], height: size[1], format: 'jpeg' };
    const own = { file: `a${index}`, title: title ?? `Title ${index}`, topics };
    return { ...own, ...(picture && { image: { picture } }) } as unknown as Article;
  });

const opening = (given: Given[], front: Partial<CuratedFront> = {}): Opening =>
  openingOf({ articles: articles(...given), front: { pinned: [], ...front } });

const files = (shown: readonly Article[]): string[] => shown.map(({ file }) => file);

/** The newest articles without those that have cards. */
const headlines = ({ cards, newest }: Opening): string[] =>
  files(newest.filter((article) => !cards.includes(article)));

const WIDE: Given = { size: [1600, 1000] };
const UPRIGHT: Given = { size: [800, 1200] };
const times = (count: number, given: Given = {}): Given[] => Array.from({ length: count }, () => given);

describe('the layout of the front page', () => {
  it('is quiet if none of the newest articles has a picture', () => {
    const shown = opening([...times(20), WIDE]);
    const { layout, cards } = shown;
    expect([layout, files(cards), headlines(shown).length]).toEqual([
      'quiet',
      ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'],
      8,
    ]);
  });

  it('is the standard with a few pictures, which are shown below the lead', () => {
    const shown = opening([{}, WIDE, ...times(4), WIDE, WIDE, ...times(10)]);
    const { layout, lead, cards } = shown;
    expect([layout, lead?.file, files(cards)]).toEqual(['standard', 'a1', ['a6', 'a7']]);
    expect(headlines(shown)).toEqual(['a0', 'a2', 'a3', 'a4', 'a5', 'a8', 'a9', 'a10', 'a11', 'a12']);
  });

  it('is a gallery on a day of many pictures', () => {
    const { layout, cards } = opening([...times(8, WIDE), ...times(10)]);
    expect([layout, files(cards)]).toEqual(['gallery', ['a1', 'a2', 'a3', 'a4']]);
  });

  it('is a story if others are about a topic of the lead, with these below it', () => {
    const flood = { topics: ['flood'] };
    const shown = opening([{ ...WIDE, ...flood }, ...times(4, WIDE), flood, {}, flood, ...times(9)]);
    const { layout, topic, cards } = shown;
    expect([layout, topic, files(cards)]).toEqual(['story', 'flood', ['a5', 'a7']]);
    expect(headlines(shown)).toEqual(['a1', 'a2', 'a3', 'a4', 'a6']);
  });

  it('is no story if the lead’s picture would fill no page', () => {
    const flood = { topics: ['flood'] };
    expect(opening([{ ...UPRIGHT, ...flood }, ...times(3, flood), ...times(9)]).layout).toBe('standard');
  });

  it('is the one that the newsroom chose', () => {
    const { layout, topic } = opening([WIDE, ...times(12)], { layout: 'story' });
    expect([layout, topic]).toEqual(['story', undefined]);
  });
});

describe('the articles at the top of the front page', () => {
  it('are only the newest of those with one headline', () => {
    const { newest } = opening([{}, ...times(3, { title: 'Markttag' }), ...times(5)]);
    expect(files(newest)).toEqual(['a1', 'a4', 'a5', 'a6', 'a7', 'a8']);
  });

  it('go on below a long row of repeats', () => {
    const { newest } = opening([...times(30, { title: 'Markttag' }), ...times(12)]);
    expect(newest.length).toBe(12);
  });

  it('are headlines alone in a small archive', () => {
    const { lead, cards, newest } = opening([WIDE, WIDE, WIDE, {}]);
    expect([lead?.file, cards, files(newest)]).toEqual(['a0', [], ['a1', 'a2', 'a3']]);
  });
});
