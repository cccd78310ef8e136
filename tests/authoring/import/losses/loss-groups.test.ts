import { expect, it } from 'vitest';
import { lossGroups } from '../../../../src/authoring/import/losses/loss-groups.ts';
import { Losses } from '../../../../src/authoring/import/losses/losses.ts';

it('counts equal losses and shows the first, the most frequent of a kind first', () => {
  const losses = new Losses();
  losses.add('shortcode', 'karte', '[karte]', 'export.xml#1');
  losses.add('shortcode', 'ticker', '[ticker]', 'export.xml#2');
  losses.add('shortcode', 'ticker', '[ticker id=2]', 'export.xml#3');
  losses.add('embed', 'iframe', '', 'export.xml#3');
  expect(lossGroups(losses.list())).toEqual([
    { kind: 'embed', what: 'iframe', example: '', place: 'export.xml#3', count: 1 },
    { kind: 'shortcode', what: 'ticker', example: '[ticker]', place: 'export.xml#2', count: 2 },
    { kind: 'shortcode', what: 'karte', example: '[karte]', place: 'export.xml#1', count: 1 },
  ]);
});

it('lists every loss, however many there are', () => {
  const losses = new Losses();
  for (let id = 0; id < 1000; id++) losses.add('unmapped-term', `Begriff ${id}`, '', `export.xml#${id}`);
  expect(losses.list()).toHaveLength(1000);
});
