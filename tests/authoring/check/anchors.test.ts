import { expect, it } from 'vitest';
import { Anchors } from '../../../src/authoring/check/anchors.ts';
import { article, ARTICLE, ContentFolder } from '../../content-folder.ts';

it('the anchors of an article are found once, however many links lead to them', async () => {
  const folder = new ContentFolder({ [ARTICLE]: article([], '## Ein Anfang\n\nText.\n') });
  const anchors = new Anchors(await folder.load());
  expect(anchors.of(ARTICLE)).toEqual(['ein-anfang']);
  folder.write(ARTICLE, article([], '## Ein Ende\n'));
  expect(anchors.of(ARTICLE)).toEqual(['ein-anfang']);
});
