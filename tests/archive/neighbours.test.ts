import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import { groupBy } from '../../src/archive/groups.ts';
import { Neighbourhood } from '../../src/archive/neighbours.ts';

/** An article of a day in May. */
const published = (url: string, day: number): Article =>
  ({ url, category: url.startsWith('p') ? 'politik' : 'verwaltung', date: `2023-05-0${day}` }) as Article;

const articles = ['p5', 'v2', 'p4', 'p3', 'v1', 'p2', 'p1'].map((url, index) => published(url, 7 - index));

/** The neighbours of each article, by address. */
function named(list: readonly Article[], count: number) {
  const neighbourhood = new Neighbourhood(list, count);
  return Object.fromEntries(
    list.map((article) => {
      const { preceding, older, newer } = neighbourhood.of(article);
      const named = {
        preceding: preceding.map((it) => it.url).join(' '),
        older: older?.url,
        newer: newer?.url,
      };
      return [article.url, named];
    }),
  );
}

describe('neighbours', () => {
  it('are those of the category, the nearest first', () => {
    expect(named(articles, 2)).toEqual({
      p5: { preceding: 'p4 p3', older: 'p4', newer: undefined },
      p4: { preceding: 'p3 p2', older: 'p3', newer: 'p5' },
      p3: { preceding: 'p2 p1', older: 'p2', newer: 'p4' },
      p2: { preceding: 'p1', older: 'p1', newer: 'p3' },
      p1: { preceding: '', older: undefined, newer: 'p2' },
      v2: { preceding: 'v1', older: 'v1', newer: undefined },
      v1: { preceding: '', older: undefined, newer: 'v2' },
    });
  });

  it('change for one article when one is added', () => {
    const before = named(articles, 15);
    const after = named([published('p6', 8), ...articles], 15);
    const changed = Object.keys(before).filter(
      (url) => JSON.stringify(before[url]) !== JSON.stringify(after[url]),
    );
    expect(changed).toEqual(['p5']);
    expect(after['p5']?.preceding).toBe(before['p5']?.preceding);
  });
});

describe('groups', () => {
  it('keep the order of keys and of items, and take an item under each of its keys', () => {
    const groups = groupBy(['b a', 'a', 'a b', 'c'], (words) => words.split(' '));
    expect([...groups]).toEqual([
      ['b', ['b a', 'a b']],
      ['a', ['b a', 'a', 'a b']],
      ['c', ['c']],
    ]);
  });
});
