import { expect, it } from 'vitest';
import { sectionBar } from '../../src/components/section-bar.ts';

const bar = (...titles: string[]): [string, string][] =>
  sectionBar(titles.map((title) => ({ title, url: `/${title}/` }))).map(({ title, from }) => [title, from]);

it('shows all of a few short names on every screen', () => {
  expect(bar('Rat', 'Stadt')).toEqual([
    ['Rat', ''],
    ['Stadt', ''],
  ]);
});

it('shows more of them the wider the screen is', () => {
  const names = [
    'Politik',
    'Verwaltung',
    'Infrastruktur',
    'Gesundheit',
    'Wissenschaft',
    'Kultur',
    'Sport',
    'Verkehr',
  ];
  expect(bar(...names).map(([, from]) => from)).toEqual([
    ...['', '', 'from-30', 'from-48', 'from-48', 'from-48', 'from-64', 'from-64'],
  ]);
});

it('leaves room for wide letters', () => {
  const names = [
    'Rathaus',
    'Stadtleben',
    'Bauen und Wohnen',
    'Schule und Kita',
    'Vereine',
    'Sport',
    'Kultur',
  ];
  expect(bar(...names).at(-1)).toEqual(['Kultur', 'from-64']);
});

it('leaves those to the menu that fit on no screen', () => {
  const names = Array.from({ length: 30 }, (_, index) => `Rubrik ${index}`);
  expect(bar(...names).length).toBeLessThan(13);
});
