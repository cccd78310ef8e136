import { describe, expect, it } from 'vitest';
import { changesSince } from '../../../src/authoring/check/changes.ts';
import { ARTICLE, ContentFolder, type Files } from '../../content-folder.ts';
import { findings, inShort, sound } from './rule-tests.ts';
import { Repository } from '../repository.ts';

const URL = '/2023/03/zusammen-fuers-ozg/';
const NEW = 'articles/2023/03/neuer-name.md';
const SITE =
  'title: T\nclaim: C\ndescription: D\nurl: https://t.example\nlanguage: de\ntimeZone: Europe/Berlin\npublisher: P\nemail: a@t.example\n';

/** Changes a committed content folder and checks it against that commit. */
async function after(before: Files, change: Files): Promise<string[]> {
  const repository = new Repository(before);
  for (const [file, content] of Object.entries(change)) repository.write(file, content);
  const changes = changesSince(repository.dir, 'HEAD');
  return inShort(await findings(repository, { files: changes.changed, changes }));
}

describe('published addresses', () => {
  const base = { [ARTICLE]: sound() };
  const gone = [`${ARTICLE}:1:1 url-promise error`];

  it('must not disappear with a deleted file', async () => {
    expect(await after(base, { [ARTICLE]: null })).toEqual(gone);
  });

  it('must not disappear with a renamed file', async () => {
    expect(await after(base, { [ARTICLE]: null, [NEW]: sound() })).toEqual(gone);
  });

  it('may move to an alias', async () => {
    expect(await after(base, { [ARTICLE]: null, [NEW]: sound([`aliases: [${URL}]`]) })).toEqual([]);
  });

  it('may be redirected', async () => {
    const redirect = { 'redirects.yaml': `- { from: ${URL}, to: /2023/03/neuer-name/ }\n` };
    expect(await after(base, { [ARTICLE]: null, [NEW]: sound(), ...redirect })).toEqual([]);
  });

  it('may be removed with a reason', async () => {
    const removal = { 'removals.yaml': `- { path: ${URL}, date: 2024-01-01, reason: rights }\n` };
    expect(await after(base, { [ARTICLE]: null, ...removal })).toEqual([]);
  });

  it('must not become drafts, or be put under an embargo', async () => {
    expect(await after(base, { [ARTICLE]: sound(['draft: true']) })).toEqual([
      `${ARTICLE}:7:8 url-promise error`,
    ]);
    const embargo = { [ARTICLE]: sound(['publishAt: 2027-01-01T06:00']) };
    expect(await after(base, embargo)).toEqual([`${ARTICLE}:7:12 url-promise error`]);
  });

  it('may be given up while the article is a draft', async () => {
    expect(await after({ [ARTICLE]: sound(['draft: true']) }, { [ARTICLE]: null })).toEqual([]);
  });

  it('include the aliases', async () => {
    const before = { [ARTICLE]: sound(['aliases: [/meldung_1]']) };
    expect(await after(before, { [ARTICLE]: sound() })).toEqual([`${ARTICLE}:2:8 url-promise error`]);
  });

  describe('by the id', () => {
    const before = { [ARTICLE]: sound(['id: 52']) };
    const broken = async (change: Files): Promise<string[]> =>
      (await after(before, change)).filter((line) => line.includes('url-promise'));

    it('must not disappear with it, or lead to another article', async () => {
      expect(await broken({ [ARTICLE]: sound() })).toEqual([`${ARTICLE}:2:8 url-promise error`]);
      const other = [`${ARTICLE}:7:5 url-promise error`];
      expect(await broken({ [ARTICLE]: sound(['id: 53']) })).toEqual(other);
      expect(await broken({ [ARTICLE]: sound(['id: 53']), [NEW]: sound(['id: 52']) })).toEqual(other);
    });

    it('are as little public as the article', async () => {
      const place = `${ARTICLE}:8:8 url-promise error`;
      expect(await broken({ [ARTICLE]: sound(['id: 52', 'draft: true']) })).toEqual([place, place]);
    });

    it('may go with an article that is renamed', async () => {
      const renamed = { [ARTICLE]: null, [NEW]: sound(['id: 52', `aliases: [${URL}]`]) };
      expect(await broken(renamed)).toEqual([]);
    });
  });

  it('include old ones from a list', async () => {
    const moved = { 'redirects.yaml': `- { from: /alt, to: ${URL} }\n- { from: /uralt, to: ${URL} }\n` };
    expect(
      await after({ ...base, ...moved }, { 'redirects.yaml': `- { from: /alt, to: ${URL} }\n` }),
    ).toEqual(['redirects.yaml:1:1 url-promise error']);
    const removed = { 'removals.yaml': '- { path: /alt, date: 2023-01-01, reason: law }\n' };
    expect(await after({ ...base, ...removed }, { 'removals.yaml': null })).toEqual([
      'removals.yaml:1:1 url-promise error',
    ]);
    expect(
      await after(
        { ...base, ...removed },
        { 'removals.yaml': null, 'redirects.yaml': `- { from: /alt, to: ${URL} }\n` },
      ),
    ).toEqual([]);
  });

  it('include the pages as well as the articles', async () => {
    const page = { 'pages/ueber.md': '---\ntitle: Über uns\n---\nText.\n' };
    expect(await after({ ...base, ...page }, { 'pages/ueber.md': null })).toEqual([
      'pages/ueber.md:1:1 url-promise error',
    ]);
  });

  it('include the lists of a vocabulary', async () => {
    const change = { 'topics.yaml': '- name: ozg\n  slug: onlinezugang\n- name: cloud\n' };
    expect(await after(base, change)).toEqual(['topics.yaml:1:1 url-promise error']);
  });

  describe('that site.yaml switches off', () => {
    const site = (lines: string): Files => ({ 'site.yaml': SITE + lines });
    const off = (...names: string[]): Files =>
      site(`exports:\n${names.map((name) => `  ${name}: false\n`).join('')}`);

    it('must not disappear; each kind of page is one finding', async () => {
      expect(await after({ ...base, ...site('') }, off('dayPages', 'onThisDay', 'monthLists'))).toEqual([
        'site.yaml:10:3 url-promise error',
        'site.yaml:11:3 url-promise error',
        'site.yaml:12:3 url-promise error',
      ]);
      expect(await after({ ...base, ...site('provenance: true\n') }, site(''))).toEqual([
        'site.yaml:1:1 url-promise error',
      ]);
      const data = off('markdown', 'jsonLines', 'csv', 'oai', 'parquet');
      expect(await after({ ...base, ...site('') }, data)).toContain('site.yaml:9:1 url-promise error');
    });

    it('may be redirected, or be off from the start', async () => {
      const redirect = { 'redirects.yaml': `- { from: /2023/03/30/, to: /2023/03/ }\n` };
      expect(await after({ ...base, ...site('') }, { ...off('dayPages'), ...redirect })).toEqual([]);
      expect(await after({ ...base, ...off('dayPages') }, off('dayPages', 'citations'))).toEqual([]);
    });

    it('are no pages if they are feeds or data, but those have subscribers', async () => {
      expect(await after({ ...base, ...site('') }, off('atom', 'csv', 'relatedArticles'))).toEqual([
        'site.yaml:10:3 export-off warning',
        'site.yaml:11:3 export-off warning',
      ]);
    });
  });
});

describe('the changes since a commit', () => {
  it('compares with where the branch began, including uncommitted changes', () => {
    const repository = new Repository({ [ARTICLE]: sound() });
    repository.git('switch', '--quiet', '--create', 'work');
    repository.write(NEW, sound());
    repository.commit();
    repository.write('articles/2023/03/über uns.md', sound());
    repository.git('switch', '--quiet', 'main');
    repository.write('types.yaml', '- name: meldung\n');
    repository.git('add', 'types.yaml');
    repository.git('commit', '--quiet', '--message=Test');
    repository.git('switch', '--quiet', 'work');
    const { changed, gone } = changesSince(repository.dir, 'main');
    expect(changed).toEqual([NEW, 'articles/2023/03/über uns.md']);
    expect(gone).toEqual([]);
  });

  it('knows the new lines of a file, to which the spelling rule is limited', async () => {
    const repository = new Repository({ [ARTICLE]: sound([], 'Ein Fehlär steht hier.\n') });
    repository.write(ARTICLE, sound([], 'Ein Fehlär steht hier.\n\nUnd hier ein Feler.\n'));
    const changes = changesSince(repository.dir, 'HEAD');
    expect([...(changes.lines.get(ARTICLE) ?? [])]).toEqual([9, 10]);
    const found = await findings(repository, { files: changes.changed, changes });
    expect(inShort(found)).toEqual([`${ARTICLE}:10:14 spelling info`]);
  });

  it('needs a repository', () => {
    expect(() => changesSince(new ContentFolder().dir, 'HEAD')).toThrow(
      expect.objectContaining({ kind: 'noRepository' }),
    );
  });

  it('needs a commit that exists', () => {
    expect(() => changesSince(new Repository().dir, 'origin/main')).toThrow(
      expect.objectContaining({ kind: 'noSuchCommit' }),
    );
  });

  it('reports a shallow clone', () => {
    const origin = new Repository();
    const first = origin.git('rev-parse', 'HEAD').trim();
    origin.commit();
    const clone = new ContentFolder();
    clone.write('clone/x', '');
    origin.git('clone', '--quiet', '--depth=1', `file://${origin.dir}`, clone.path('clone/shallow'));
    expect(() => changesSince(clone.path('clone/shallow'), first)).toThrow(
      expect.objectContaining({ kind: 'shallowClone' }),
    );
  });
});
