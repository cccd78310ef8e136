import { expect, it } from 'vitest';
import { importTexts } from '../../../../src/i18n/author-languages.ts';
import { lossLines } from '../../../../src/authoring/import/losses/loss-lines.ts';
import { Losses } from '../../../../src/authoring/import/losses/losses.ts';

const lines = (losses: Losses): string[] => lossLines(losses.list(), importTexts('en'));

it('puts a single loss of a kind on one line, with its place', () => {
  const losses = new Losses();
  losses.add('embed', 'iframe', 'https://karten.example/', 'export.xml#3');
  expect(lines(losses)).toEqual([
    '     1 × Embedded content; replaced by a link: iframe (export.xml#3, “https://karten.example/”)',
  ]);
});

it('counts a kind, and shows the most frequent of many', () => {
  const losses = new Losses();
  for (let id = 0; id < 20; id++)
    losses.add('unmapped-term', id < 9 ? 'Kommunales' : `Wort ${id}`, '', `export.xml#${id}`);
  const [head, first, ...others] = lines(losses);
  expect(head).toMatch(/^ +20 × /);
  expect(first).toMatch(/^ +9 × Kommunales \(export\.xml#0\)$/);
  expect(others.at(-1)).toContain('… and 4 more');
  expect(others).toHaveLength(8);
});
