import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { comparedVersions } from '../../src/views/version-text.ts';
import type { VersionsProps } from '../../src/views/versions.ts';
import { ARTICLE, article, ContentFolder, NOW } from '../content-folder.ts';
import { propsByPath } from '../views/shown.ts';

const SITE = [
  'title: Blick',
  'claim: Archiv',
  'description: Ein Archiv.',
  'url: https://blick.example',
  'language: de',
  'timeZone: Europe/Berlin',
  'publisher: Verlag',
  'email: r@blick.example',
  'provenance: true',
].join('\n');

/** A content folder in a git repository of its own. */
class Repository extends ContentFolder {
  constructor() {
    super({ 'site.yaml': SITE });
    this.git('init', '-q', '-b', 'main');
  }

  git(...parameters: string[]): string {
    return execFileSync(
      'git',
      ['-c', 'user.name=Geheime Autorin', '-c', 'user.email=geheim@blick.example', ...parameters],
      {
        cwd: this.dir,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, ...this.clock },
      },
    );
  }

  clock: Record<string, string> = {};

  /** Commits everything at an instant, RFC 3339. */
  commit(time: string): void {
    this.clock = { GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z', GIT_COMMITTER_DATE: time };
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', 'Nicht für Leser');
  }
}

const FILE = 'articles/2023/03/a.md';

/** When each published version of an article began, local time, by the props of its page; undefined where it has none. */
const versionsOf = (archive: Archive, path = '/2023/03/a/'): (string | undefined)[] | undefined =>
  (propsByPath(archive).get(`${path}versionen/`) as VersionsProps | undefined)?.versions.map(
    ({ since }) => since,
  );

const text = (words: string, fields: string[] = []): string =>
  article(['title: Alpha', ...fields], `${words}\n`);

describe('an article with one version', () => {
  it('has no page of versions and no link to one', async () => {
    const folder = new Repository();
    folder.write(FILE, text('Eins'));
    folder.commit('2023-03-30T10:00:00Z');
    const props = propsByPath(await folder.load());
    expect(props.has('/2023/03/a/')).toBe(true);
    expect([...props.keys()].filter((path) => path.includes('versionen'))).toEqual([]);
    expect(JSON.stringify(props.get('/2023/03/a/'))).not.toContain('versionen');
  });
});

describe('an article that was changed', () => {
  it('has its versions with the times at which they reached the published branch', async () => {
    const folder = new Repository();
    folder.write(FILE, text('Der Ausbau kostet 10 Euro'));
    folder.commit('2023-03-30T10:00:00Z');
    folder.write(FILE, text('Der Ausbau kostet 12 Euro'));
    folder.commit('2023-07-01T10:00:00Z');
    const archive = await folder.load();
    expect(versionsOf(archive)).toEqual(['2023-03-30T12:00', '2023-07-01T12:00']);
    expect(JSON.stringify(propsByPath(archive).get('/2023/03/a/'))).toContain('"/2023/03/a/versionen/"');
  });

  it('shows word by word what changed, and nobody who did it', async () => {
    const folder = new Repository();
    folder.write(FILE, text(`Der Ausbau kostet 10 Euro. ${'Viel Text dazwischen. '.repeat(40)}`));
    folder.commit('2023-03-30T10:00:00Z');
    folder.write(
      FILE,
      text(`Der Ausbau kostet 12 Euro. ${'Viel Text dazwischen. '.repeat(40)}`, ['title: Beta']),
    );
    folder.commit('2023-07-01T10:00:00Z');
    const props = propsByPath(await folder.load()).get('/2023/03/a/versionen/') as VersionsProps;
    const [newest, first] = comparedVersions(folder.dir, props);
    expect(newest?.parts?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'Alpha' },
      { kind: 'added', text: 'Beta' },
      { kind: 'removed', text: '10' },
      { kind: 'added', text: '12' },
    ]);
    const shown = newest?.parts?.map((part) => part.text).join('') ?? '';
    expect(shown).toContain('Der Ausbau kostet ');
    expect(shown).toContain(' […] ');
    expect(shown.length).toBeLessThan(600);
    expect(first?.parts?.[0]?.text).toContain('Der Ausbau kostet 10 Euro');
    expect(JSON.stringify([props, newest, first])).not.toMatch(/geheim|Nicht für Leser|2001/i);
  });

  it('counts no version that readers cannot tell from the one before', async () => {
    const folder = new Repository();
    folder.write(FILE, text('Eins'));
    folder.commit('2023-03-30T10:00:00Z');
    folder.write(FILE, text('Eins', ['aliases: [/alt]']));
    folder.commit('2023-03-31T10:00:00Z');
    folder.write(FILE, text('Eins\r', ['aliases: [/alt]']));
    folder.commit('2023-04-01T10:00:00Z');
    expect(versionsOf(await folder.load())).toBeUndefined();
  });

  it('keeps its versions through a renaming, and gives them to no other article', async () => {
    const folder = new Repository();
    const [long, other] = [
      'Ein langer Text, der derselbe bleibt. '.repeat(20),
      'Etwas ganz anderes. '.repeat(30),
    ];
    folder.write(FILE, text(long));
    folder.write('articles/2023/03/b.md', text(other, ['title: Anderes']));
    folder.commit('2023-03-30T10:00:00Z');
    folder.write(FILE, text(`${long} Nachtrag.`));
    folder.commit('2023-03-31T10:00:00Z');
    folder.git('mv', FILE, 'articles/2023/03/neu.md');
    folder.commit('2023-04-01T10:00:00Z');
    const archive = await folder.load();
    expect(versionsOf(archive, '/2023/03/neu/')).toEqual(['2023-03-30T12:00', '2023-03-31T12:00']);
    expect(versionsOf(archive, '/2023/03/b/')).toBeUndefined();
  });

  it('shows a change that is not committed yet as such', async () => {
    const folder = new Repository();
    folder.write(FILE, text('Eins'));
    folder.commit('2023-03-30T10:00:00Z');
    folder.write(FILE, text('Zwei'));
    const props = propsByPath(await folder.load()).get('/2023/03/a/versionen/') as VersionsProps;
    expect(props.versions.at(-1)).toMatchObject({ uncommitted: true });
    expect(comparedVersions(folder.dir, props)[0]?.parts).toContainEqual({ kind: 'added', text: 'Zwei' });
  });

  it('counts a merge as one change, at its own time', async () => {
    const folder = new Repository();
    folder.write(FILE, text('Eins'));
    folder.commit('2023-03-30T10:00:00Z');
    folder.git('checkout', '-q', '-b', 'arbeit');
    folder.write(FILE, text('Zwei, noch nicht fertig'));
    folder.commit('2023-03-31T10:00:00Z');
    folder.write(FILE, text('Drei'));
    folder.commit('2023-04-01T10:00:00Z');
    folder.git('checkout', '-q', 'main');
    folder.clock = { ...folder.clock, GIT_COMMITTER_DATE: '2023-04-02T10:00:00Z' };
    folder.git('merge', '-q', '--no-ff', '-m', 'x', 'arbeit');
    expect(versionsOf(await folder.load())).toEqual(['2023-03-30T12:00', '2023-04-02T12:00']);
  });
});

describe('what was not public', () => {
  it('is no version: drafts, and what was replaced before its embargo ended', async () => {
    const folder = new Repository();
    folder.write(FILE, text('Geheimer Entwurf', ['draft: true']));
    folder.commit('2023-03-01T10:00:00Z');
    folder.write(FILE, text('Zu früh', ['publishAt: 2023-04-01T06:00']));
    folder.commit('2023-03-10T10:00:00Z');
    folder.write(FILE, text('Zur Zeit', ['publishAt: 2023-04-01T06:00']));
    folder.commit('2023-03-20T10:00:00Z');
    folder.write(FILE, text('Berichtigt', ['publishAt: 2023-04-01T06:00']));
    folder.commit('2023-05-01T10:00:00Z');
    const archive = await folder.load();
    expect(versionsOf(archive)).toEqual(['2023-04-01T06:00', '2023-05-01T12:00']);
    const props = propsByPath(archive).get('/2023/03/a/versionen/') as VersionsProps;
    expect(JSON.stringify(comparedVersions(folder.dir, props))).not.toMatch(/Geheim|früh/);
  });

  it('has no page while it is a draft or under embargo', async () => {
    const folder = new Repository();
    for (const [day, words] of [
      ['01', 'Eins'],
      ['02', 'Zwei'],
    ] as const) {
      folder.write(FILE, text(words, ['draft: true']));
      folder.write('articles/2023/03/b.md', text(words, ['title: B', 'publishAt: 2999-01-01T06:00']));
      folder.commit(`2023-03-${day}T10:00:00Z`);
    }
    const paths = [...propsByPath(await folder.load()).keys()];
    expect(paths.filter((path) => path.includes('versionen'))).toEqual([]);
  });
});

describe('history that is known from the last build', () => {
  it('is continued by further commits, to what a new look at everything gives', async () => {
    const folder = new Repository();
    folder.write(FILE, text('Eins'));
    folder.commit('2023-03-30T10:00:00Z');
    await folder.load();
    folder.git('mv', FILE, 'articles/2023/03/neu.md');
    folder.commit('2023-03-31T10:00:00Z');
    await folder.load();
    folder.write('articles/2023/03/neu.md', text('Zwei'));
    folder.commit('2023-04-01T10:00:00Z');
    const continued = (await folder.load()).provenance;
    rmSync(join(folder.cacheDir, 'history.json'));
    expect((await folder.load()).provenance).toEqual(continued);
    expect([...(continued?.versions.values() ?? [])].flat()).toHaveLength(2);
  });

  it('is dropped where it was rewritten, and where it was that of a branch', async () => {
    const folder = new Repository();
    folder.write(FILE, text('Eins'));
    folder.commit('2023-03-30T10:00:00Z');
    folder.git('checkout', '-q', '-b', 'arbeit');
    folder.write(FILE, text('Vorschau'));
    folder.commit('2023-03-31T10:00:00Z');
    expect(versionsOf(await folder.load())).toHaveLength(2);
    folder.write(FILE, text('Zwei'));
    folder.commit('2023-04-01T10:00:00Z');
    folder.git('checkout', '-q', 'main');
    folder.clock = { ...folder.clock, GIT_COMMITTER_DATE: '2023-04-02T10:00:00Z' };
    folder.git('merge', '-q', '--no-ff', '-m', 'x', 'arbeit');
    expect(versionsOf(await folder.load())).toEqual(['2023-03-30T12:00', '2023-04-02T12:00']);
    folder.git('reset', '-q', '--hard', 'HEAD~1');
    expect(versionsOf(await folder.load())).toBeUndefined();
  });
});

describe('a repository that does not tell everything', () => {
  const shallow = async (): Promise<Archive> => {
    const origin = new Repository();
    for (const [day, words] of [
      ['28', 'Eins'],
      ['29', 'Zwei'],
      ['30', 'Drei'],
    ] as const) {
      origin.write(FILE, text(words));
      origin.commit(`2023-03-${day}T10:00:00Z`);
    }
    const clone = new ContentFolder();
    rmSync(clone.dir, { recursive: true });
    origin.git('clone', '-q', '--depth', '2', `file://${origin.dir}`, clone.dir);
    return clone.load();
  };

  it('says so where the clone is shallow, and names no time that it cannot know', async () => {
    const archive = await shallow();
    expect(versionsOf(archive)).toEqual([undefined, '2023-03-30T12:00']);
    const props = propsByPath(archive);
    expect(props.get('/2023/03/a/versionen/')).toMatchObject({ isShallow: true });
    expect(props.get('/daten/')).toMatchObject({ history: 'shallow' });
  });

  it('says so where there is no git, and publishes all the same', async () => {
    const folder = new ContentFolder({ 'site.yaml': SITE, [FILE]: text('Eins') });
    expect(existsSync(join(folder.dir, '.git'))).toBe(false);
    const props = propsByPath(await folder.load());
    expect(props.get('/daten/')).toMatchObject({ history: 'absent' });
    expect(props.has('/2023/03/a/')).toBe(true);
  });

  it('shows the other versions where git has lost one', async () => {
    const folder = new Repository();
    for (const [day, words] of [
      ['28', 'Eins'],
      ['29', 'Zwei'],
    ] as const) {
      folder.write(FILE, text(words));
      folder.commit(`2023-03-${day}T10:00:00Z`);
    }
    const props = propsByPath(await folder.load()).get('/2023/03/a/versionen/') as VersionsProps;
    const [lost] = props.versions;
    const blob = lost?.blob ?? '';
    rmSync(join(folder.dir, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    expect(comparedVersions(folder.dir, props).map(({ parts }) => parts?.length)).toEqual([1, undefined]);
  });

  it('is not asked where site.yaml does not ask for it', async () => {
    const folder = new Repository();
    folder.write('site.yaml', SITE.replace('provenance: true', 'provenance: false'));
    for (const words of ['Eins', 'Zwei']) {
      folder.write(ARTICLE, text(words));
      folder.commit('2023-03-30T10:00:00Z');
    }
    const archive = await folder.load({ now: NOW });
    expect(archive.provenance).toBeUndefined();
    expect(existsSync(join(folder.cacheDir, 'history.json'))).toBe(false);
    expect(propsByPath(archive).get('/daten/')).not.toHaveProperty('history');
  });
});
