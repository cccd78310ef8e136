import { describe, expect, it } from 'vitest';
import { remove } from '../../../src/authoring/edit/removal.ts';
import { rename } from '../../../src/authoring/edit/rename.ts';
import { ARTICLE, ContentFolder } from '../../content-folder.ts';
import { sound } from '../check/rule-tests.ts';
import { commandContext, errors, text } from './command-context.ts';

const URL = '/2023/03/zusammen-fuers-ozg/';

describe('front.yaml', () => {
  it('keeps an article that is renamed', async () => {
    const front = `# oben\nlead: { article: "${URL}", until: 2030-01-01 } # bis dann\npinned: []\n`;
    const folder = new ContentFolder({ [ARTICLE]: sound(), 'front.yaml': front });
    const { to } = await rename(commandContext(folder), ARTICLE, { slug: 'neuer-name' });
    expect(text(folder, 'front.yaml')).toBe(front.replace(`"${URL}"`, to));
    expect((await folder.load()).front.lead).toBeDefined();
    expect(await errors(folder)).toEqual([]);
  });

  it.each([
    [`lead: ${URL} # heute\npinned:\n- 41\n`, 'pinned:\n  - 41\n'],
    ['# oben\nlead: 41\npinned:\n- /alt/\nblocks: [Politik]\n', '# oben\nlead: 41\nblocks: [ Politik ]\n'],
    [`pinned: { article: ${URL}, until: 2030-01-01 }\n`, ''],
    ['lead: 41\n', 'lead: 41\n'],
  ])('loses an article that is removed: %j', async (front, expected) => {
    const other = 'articles/2023/03/anderer.md';
    const folder = new ContentFolder({
      [ARTICLE]: sound(['aliases: [/alt/]']),
      [other]: sound(['id: 41', 'title: Anderer']),
      'front.yaml': front,
    });
    await remove(commandContext(folder), ARTICLE, 'error');
    expect(text(folder, 'front.yaml')).toBe(expected);
    expect(await errors(folder)).toEqual([]);
  });
});
