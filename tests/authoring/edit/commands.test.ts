import { existsSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressHistoryOf } from '../../../src/archive/address-history.ts';
import { permanentPath } from '../../../src/archive/permanent-path.ts';
import { makeArticle, nextId } from '../../../src/authoring/edit/new-article.ts';
import { openArchive } from '../../../src/authoring/edit/own-article.ts';
import { remove } from '../../../src/authoring/edit/removal.ts';
import { rename } from '../../../src/authoring/edit/rename.ts';
import { ARTICLE, ContentFolder, NOW } from '../../content-folder.ts';
import { PNG, sound } from '../check/rule-tests.ts';
import { commandContext, errors, kind, text } from './command-context.ts';

const URL = '/2023/03/zusammen-fuers-ozg/';
describe('npm run new', () => {
  const given = {
    title: 'Rat prüft "Cloud": ein Test',
    region: ['Bayern'],
    category: 'Politik',
    teaser: 'Der Rat hat geprüft.',
  };

  it('creates the file with the next id, in the folder of the day', async () => {
    const folder = new ContentFolder({ [ARTICLE]: sound(['id: 41']) });
    const file = makeArticle(
      await openArchive(commandContext(folder)),
      { ...given, topics: ['ozg'], draft: true },
      NOW,
    );
    expect(file).toBe('articles/2026/11/rat-prueft-cloud-ein-test.md');
    expect(text(folder, file)).toBe(
      '---\nid: 42\ntitle: \'Rat prüft "Cloud": ein Test\'\ndate: 2026-11-24\nregion: [Bayern]\ncategory: Politik\nteaser: Der Rat hat geprüft.\ntopics: [ozg]\ndraft: true\n---\n\n',
    );
    expect(await errors(folder)).toEqual([]);
  });

  it('dates an article by the time zone of the publication', async () => {
    const archive = await openArchive(commandContext(new ContentFolder()));
    expect(makeArticle(archive, given, Date.UTC(2026, 11, 31, 23, 30))).toMatch(/^articles\/2027\/01\//);
  });

  it('overwrites nothing', async () => {
    const archive = await openArchive(commandContext(new ContentFolder()));
    const twin = { ...given, title: 'Zusammen fürs OZG', date: '2023-03-31', format: 'mdx' as const };
    expect(() => makeArticle(archive, twin, NOW)).toThrow(kind('fileExists'));
  });

  it('refuses unknown names with a suggestion, impossible dates and titles without letters', async () => {
    const archive = await openArchive(commandContext(new ContentFolder()));
    expect(() => makeArticle(archive, { ...given, category: 'Politk' }, NOW)).toThrow(
      expect.objectContaining({
        kind: 'unknownTerm',
        details: { value: 'Politk', vocabulary: 'categories.yaml', suggestion: 'Politik' },
      }),
    );
    expect(() => makeArticle(archive, { ...given, date: '2026-02-30' }, NOW)).toThrow(kind('notADate'));
    expect(() => makeArticle(archive, { ...given, title: '24/7' }, NOW)).toThrow(kind('notASlug'));
  });
});

describe('npm run rename', () => {
  it('leaves the old address as an alias', async () => {
    const folder = new ContentFolder({ [ARTICLE]: sound(['aliases: [/alt]']) });
    const { file, to } = await rename(commandContext(folder), ARTICLE, { slug: 'neuer-name' });
    expect([file, to]).toEqual(['articles/2023/03/neuer-name.md', '/2023/03/neuer-name/']);
    expect(existsSync(folder.path(ARTICLE))).toBe(false);
    expect(text(folder, file)).toBe(sound([`aliases: [/alt, ${URL}]`]));
    expect(await errors(folder)).toEqual([]);
  });

  it('returns to an old name without a conflict', async () => {
    const folder = new ContentFolder({ [ARTICLE]: sound() });
    const { file } = await rename(commandContext(folder), ARTICLE, { slug: 'neuer-name' });
    await rename(commandContext(folder), file, { slug: 'zusammen-fuers-ozg' });
    expect((await folder.load()).articles[0]?.aliases).toEqual([URL, '/2023/03/neuer-name/']);
    expect(addressHistoryOf(await folder.load()).moved).toEqual([{ from: '/2023/03/neuer-name/', to: URL }]);
    expect(await errors(folder)).toEqual([]);
  });

  it.each([
    ['of its first address', [], URL],
    ['of its id', ['id: 41'], '/id/41/'],
    ['of its first address here, not of one of another system', ['aliases: [/meldung_44]'], URL],
    ['of the first of several', ['aliases: [/2019/05/ozg/, /2020/01/ozg/]'], '/2019/05/ozg/'],
  ])('keeps the name %s in feeds, through several renames and back', async (_name, fields, named) => {
    const folder = new ContentFolder({ [ARTICLE]: sound(fields) });
    let file = ARTICLE;
    const names = new Set<string>();
    for (const slug of ['', 'neuer-name', 'noch-einer', 'zusammen-fuers-ozg', 'neuer-name']) {
      if (slug !== '') ({ file } = await rename(commandContext(folder), file, { slug }));
      const [article] = (await folder.load()).articles;
      if (article) names.add(permanentPath(article));
      expect(new Set(article?.aliases).size).toBe(article?.aliases.length);
      expect(await errors(folder)).toEqual([]);
    }
    expect([...names]).toEqual([named]);
  });

  it('moves the article with a new date, and redirects lead to the new address at once', async () => {
    const folder = new ContentFolder({
      [ARTICLE]: sound(),
      'redirects.yaml': `# alt\n- { from: /a/, to: ${URL} }\n`,
    });
    const { file, to } = await rename(commandContext(folder), ARTICLE, { date: '2023-04-02' });
    expect(text(folder, file)).toContain('date: 2023-04-02\n');
    expect(text(folder, 'redirects.yaml')).toBe(`# alt\n- { from: /a/, to: ${to} }\n`);
    expect(await errors(folder)).toEqual([]);
  });

  it('gives a draft no alias, because its address was never public', async () => {
    const folder = new ContentFolder({ [ARTICLE]: sound(['draft: true']) });
    const { file } = await rename(commandContext(folder), ARTICLE, { slug: 'neuer-name' });
    expect(text(folder, file)).toBe(sound(['draft: true']));
  });

  it('moves no picture if one of them cannot be moved', async () => {
    const folder = new ContentFolder({
      [ARTICLE]: sound([], '![Plan](./a.png)\n\n![Plan](./b.png)\n'),
      'articles/2023/03/a.png': PNG,
      'articles/2023/03/b.png': PNG,
      'articles/2023/04/b.png': PNG,
    });
    await expect(rename(commandContext(folder), ARTICLE, { date: '2023-04-02' })).rejects.toThrow(
      kind('fileExists'),
    );
    expect(existsSync(folder.path('articles/2023/03/a.png'))).toBe(true);
    expect(await folder.load()).toBeDefined();
  });

  it.each([
    ['nothing', '../nirgends'],
    ['a folder outside', '/etc'],
    ['a text outside', '/etc/hostname'],
    ['the folder above', '..'],
  ])('and remove work next to a link to %s', async (_name, target) => {
    const folder = new ContentFolder({ [ARTICLE]: sound() });
    symlinkSync(target, folder.path('articles/2023/03/link.md'));
    const { file } = await rename(commandContext(folder), ARTICLE, { slug: 'neuer-name' });
    expect(existsSync(folder.path(file))).toBe(true);
    await remove(commandContext(folder), file, 'error');
    expect(existsSync(folder.path(file))).toBe(false);
  });

  it('refuses a taken name, the same name and one that is no address', async () => {
    const folder = new ContentFolder({ [ARTICLE]: sound(), 'articles/2023/03/anders.mdx': sound() });
    await expect(rename(commandContext(folder), ARTICLE, { slug: 'anders' })).rejects.toThrow(
      kind('fileExists'),
    );
    await expect(rename(commandContext(folder), ARTICLE, { slug: 'zusammen-fuers-ozg' })).rejects.toThrow(
      kind('sameName'),
    );
    await expect(rename(commandContext(folder), ARTICLE, { slug: 'Über' })).rejects.toThrow(kind('notASlug'));
  });

  it('suggests a name that is not one of the refused ones', async () => {
    const folder = new ContentFolder({ [ARTICLE]: sound() });
    for (const [slug, suggestion] of [
      ['2024', 'artikel-2024'],
      ['24/7', 'artikel-24-7'],
      ['!', 'artikel-1'],
      ['Über uns', 'ueber-uns'],
    ] as const)
      await expect(rename(commandContext(folder), ARTICLE, { slug })).rejects.toThrow(
        expect.objectContaining({ details: { value: slug, suggestion } }),
      );
  });
});

describe('npm run remove', () => {
  it('enters the address, its aliases and its redirects with the reason', async () => {
    const folder = new ContentFolder({
      [ARTICLE]: sound(['aliases: [/alt]']),
      'redirects.yaml': `- { from: /a/, to: ${URL} }\n`,
    });
    await remove(commandContext(folder), ARTICLE, 'rights');
    expect(existsSync(folder.path(ARTICLE))).toBe(false);
    const { removals, redirects } = await folder.load();
    expect(removals.map(({ path, reason, date }) => `${path} ${reason} ${date}`)).toEqual([
      `${URL} rights 2026-11-24`,
      '/alt rights 2026-11-24',
      '/a/ rights 2026-11-24',
    ]);
    expect(redirects).toEqual([]);
  });

  it('leaves a picture that an article with errors uses', async () => {
    const folder = new ContentFolder({
      [ARTICLE]: sound([], '![Plan](./a.png)\n\n![Plan](./b.png)\n'),
      'articles/2023/03/anders.md': sound(['title: Anders', 'category: Politk'], '![Plan](./a.png)\n'),
      'articles/2023/03/a.png': PNG,
      'articles/2023/03/b.png': PNG,
    });
    await remove(commandContext(folder), ARTICLE, 'error');
    const isThere = (name: string): boolean => existsSync(folder.path(`articles/2023/03/${name}.png`));
    expect([isThere('a'), isThere('b')]).toEqual([true, false]);
  });

  it('never reuses the id of a removed article', async () => {
    const folder = new ContentFolder({ [ARTICLE]: sound(['id: 52011']) });
    expect(await remove(commandContext(folder), ARTICLE, 'error')).toContain('/id/52011/');
    expect(nextId(await openArchive(commandContext(folder)))).toBe(52012);
  });

  it('refuses an invalid reason, and an article that was never public', async () => {
    const folder = new ContentFolder({ [ARTICLE]: sound(['draft: true']) });
    await expect(remove(commandContext(folder), ARTICLE, 'mood')).rejects.toThrow(kind('notAReason'));
    await expect(remove(commandContext(folder), ARTICLE, 'law')).rejects.toThrow(kind('notPublished'));
  });
});
