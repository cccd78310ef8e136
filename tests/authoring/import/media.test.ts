import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Media } from '../../../src/authoring/import/media.ts';
import { Import } from './import-run.ts';

it('tells pictures of the same name and size apart by their content', () => {
  const { old, folder } = new Import().put('2019/05/rathaus.png', 'vorn').put('2019/06/rathaus.png', 'oben');
  const media = new Media(folder.dir, old);
  const take = (src: string) => media.take(src, 'articles/2019/05/a.md');
  expect(take('/2019/05/rathaus.png')).toBe('./rathaus.png');
  expect(take('/2019/06/rathaus.png')).toBe('./rathaus-2.png');
  expect(take('/2019/05/rathaus.png')).toBe('./rathaus.png');
  expect(readFileSync(folder.path('articles/2019/05/rathaus-2.png'), 'utf8')).toBe('oben');
});
