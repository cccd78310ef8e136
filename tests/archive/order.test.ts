import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import { byName, byNewest } from '../../src/archive/order.ts';

type Ordered = Pick<Article, 'date' | 'url' | 'id'>;

const compare = (a: Ordered, b: Ordered): number => byNewest(a as Article, b as Article);

/** Few different values, so that equal ones are common. */
const ordered: fc.Arbitrary<Ordered> = fc
  .record({
    date: fc.constantFrom('2023-03-29', '2023-03-30', '2023-03-30T06:00', '2023-03-30T14:05'),
    url: fc.constantFrom('/2023/03/a/', '/2023/03/b/', '/2023/03/ä/'),
    id: fc.constantFrom(undefined, 1, 2, 10),
  })
  .map(({ id, ...others }) => (id === undefined ? others : { ...others, id }));

describe('the order of articles', () => {
  it('is by date and time, then id, then address', () => {
    const sorted: Ordered[] = [
      { date: '2023-03-30T14:05', url: '/c/' },
      { date: '2023-03-30T06:00', url: '/c/' },
      { date: '2023-03-30', url: '/c/', id: 10 },
      { date: '2023-03-30', url: '/c/', id: 9 },
      { date: '2023-03-30', url: '/a/' },
      { date: '2023-03-30', url: '/b/' },
      { date: '2023-03-29', url: '/a/', id: 99 },
    ];
    expect([...sorted].reverse().sort(compare)).toEqual(sorted);
  });

  it('is total: only articles of one date, id and address are equal', () => {
    const seed = { seed: 3, numRuns: 1000 };
    fc.assert(
      fc.property(ordered, ordered, ordered, (a, b, c) => {
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
        expect(compare(a, b) === 0).toBe(a.date === b.date && a.id === b.id && a.url === b.url);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
      seed,
    );
  });

  it('does not depend on the order before', () => {
    const list = fc.uniqueArray(ordered, {
      minLength: 2,
      maxLength: 12,
      selector: (it) => JSON.stringify(it),
    });
    const shuffled = list.chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
    );
    fc.assert(
      fc.property(shuffled, ([items, others]) => {
        expect([...others].sort(compare)).toEqual([...items].sort(compare));
      }),
      { seed: 4 },
    );
  });
});

describe('the order of names', () => {
  it('is German', () => {
    const names = ['Zwickau', 'Äpfel', 'Apfel', 'Öl', 'Ofen', 'ozg', 'OZG', 'Straße', 'Strasse'];
    expect([...names].sort(byName)).toEqual([
      'Apfel',
      'Äpfel',
      'Ofen',
      'Öl',
      'ozg',
      'OZG',
      'Strasse',
      'Straße',
      'Zwickau',
    ]);
  });

  it('keeps names apart that sound alike', () => {
    expect(byName('Büro', 'Büro'.normalize('NFD'))).not.toBe(0);
    expect(byName('Büro', 'Büro')).toBe(0);
  });
});
