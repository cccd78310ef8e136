import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/archive/article.ts';
import type { Term } from '../../src/archive/term.ts';
import { byName, byNewest, sortedPeople, sortedTerms } from '../../src/archive/order.ts';

type Ordered = Pick<Article, 'date' | 'url' | 'id'>;

const compare = (a: Ordered, b: Ordered): number => byNewest(a as Article, b as Article);

/** Few values, so that ties are common. */
const ordered: fc.Arbitrary<Ordered> = fc
  .record({
    date: fc.constantFrom('2023-03-29', '2023-03-30', '2023-03-30T06:00', '2023-03-30T14:05'),
    url: fc.constantFrom('/2023/03/a/', '/2023/03/b/', '/2023/03/ä/'),
    id: fc.constantFrom(undefined, 1, 2, 10),
  })
  .map(({ id, ...others }) => (id === undefined ? others : { ...others, id }));

describe('the order of articles', () => {
  it('is by date and time, then by id, then by address', () => {
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

  it('is total: only articles with the same date, id and address are equal', () => {
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

  it('does not depend on the input order', () => {
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
    expect([...names].sort(byName('de'))).toEqual([
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

  it('distinguishes names that compare equal', () => {
    expect(byName('de')('Büro', 'Büro'.normalize('NFD'))).not.toBe(0);
    expect(byName('de')('Büro', 'Büro')).toBe(0);
  });

  const titles = (terms: readonly Term[]): string[] => terms.map(({ title }) => title);
  const terms = (...names: (string | [title: string, sortAs: string])[]): Term[] =>
    names.map((name) => {
      const [title, sortAs] = typeof name === 'string' ? [name] : name;
      return { name: title, slug: title, title, plural: title, ...(sortAs !== undefined && { sortAs }) };
    });

  it('compares numbers by value', () => {
    const sorted = [
      '2G',
      '9-Euro-Ticket',
      '10 Jahre OZG',
      '11.0',
      '49-Euro-Ticket',
      '1000 Dörfer',
      'OZG 2',
      'OZG 10',
    ];
    expect(titles(sortedTerms(terms(...[...sorted].reverse()), 'de'))).toEqual(sorted);
  });

  it('follows the site’s language', () => {
    const names = ['Zug', 'Ärzte', 'zebra', 'Apfel'];
    for (const language of ['de', 'en'] as const)
      expect(titles(sortedTerms(terms(...names), language))).toEqual(['Apfel', 'Ärzte', 'zebra', 'Zug']);
  });

  it('sorts people by family name, whatever precedes or follows it', () => {
    const sorted = [
      'Jonas Ahrens',
      'Mara Feldhusen',
      'Ole Feldhusen jun.',
      'dpa/lno',
      'Adele von der Heide',
      'Piet van Houten',
      'Ana García Márquez',
    ];
    const given = terms(
      'Piet van Houten',
      'dpa/lno',
      'Ole Feldhusen jun.',
      'Adele von der Heide',
      'Mara Feldhusen',
      'Jonas Ahrens',
      'Ana García Márquez',
    );
    expect(titles(sortedPeople(given, 'de'))).toEqual([
      sorted[0],
      sorted[3],
      ...sorted.slice(1, 3),
      ...sorted.slice(4),
    ]);
  });

  it('follows `sortAs` if the family name is not the last word', () => {
    const given = terms(
      'Zoe Zander',
      ['Ana García Márquez', 'García Márquez, Ana'],
      ['Städteforum Mitte', 'Städteforum'],
      'Kai Harms',
    );
    expect(titles(sortedPeople(given, 'de'))).toEqual([
      'Ana García Márquez',
      'Kai Harms',
      'Städteforum Mitte',
      'Zoe Zander',
    ]);
  });
});
