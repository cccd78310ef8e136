import { describe, expect, it } from 'vitest';
import { comparedVersions } from '../../src/views/version-text.ts';
import type { VersionsProps } from '../../src/views/versions.ts';
import { propsByPath } from '../views/page-props.ts';
import { DatedRepository, FILE, text, versionsOf } from './dated-repository.ts';

describe('an article with one version', () => {
  it('has no versions page and no link to one', async () => {
    const folder = new DatedRepository();
    folder.write(FILE, text('Eins'));
    folder.commit('2023-03-30T10:00:00Z');
    const props = propsByPath(await folder.load());
    expect(props.has('/2023/03/a/')).toBe(true);
    expect([...props.keys()].filter((path) => path.includes('versionen'))).toEqual([]);
    expect(JSON.stringify(props.get('/2023/03/a/'))).not.toContain('/versionen/');
  });
});

describe('a changed article', () => {
  it('has versions with the times at which they reached the published branch', async () => {
    const folder = new DatedRepository();
    folder.write(FILE, text('Der Ausbau kostet 10 Euro'));
    folder.commit('2023-03-30T10:00:00Z');
    folder.write(FILE, text('Der Ausbau kostet 12 Euro'));
    folder.commit('2023-07-01T10:00:00Z');
    const archive = await folder.load();
    expect(versionsOf(archive)).toEqual(['2023-03-30T12:00', '2023-07-01T12:00']);
    expect(JSON.stringify(propsByPath(archive).get('/2023/03/a/'))).toContain('"/2023/03/a/versionen/"');
  });

  it('shows changes word by word, but not their author', async () => {
    const folder = new DatedRepository();
    folder.write(FILE, text(`Der Ausbau kostet 10 Euro. ${'Viel Text dazwischen. '.repeat(40)}`));
    folder.commit('2023-03-30T10:00:00Z');
    folder.write(
      FILE,
      text(`Der Ausbau kostet 12 Euro. ${'Viel Text dazwischen. '.repeat(40)}`, ['title: Beta']),
    );
    folder.commit('2023-07-01T10:00:00Z');
    const props = propsByPath(await folder.load()).get('/2023/03/a/versionen/') as VersionsProps;
    const [newest, first] = comparedVersions({ contentDir: folder.dir, versions: {} }, props);
    expect(newest?.parts?.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'Alpha' },
      { kind: 'added', text: 'Beta' },
      { kind: 'removed', text: '10' },
      { kind: 'added', text: '12' },
    ]);
    const shown = newest?.parts?.map((part) => part.text).join('') ?? '';
    expect(shown).toContain('Der Ausbau kostet ');
    expect(shown).toContain(' […]');
    expect(shown.length).toBeLessThan(600);
    expect(first?.parts?.[0]?.text).toContain('Der Ausbau kostet 10 Euro');
    expect(JSON.stringify([props, newest, first])).not.toMatch(/geheim|Nicht für Leser|2001/i);
  });

  it('ignores versions that read like the one before', async () => {
    const folder = new DatedRepository();
    folder.write(FILE, text('Eins'));
    folder.commit('2023-03-30T10:00:00Z');
    folder.write(FILE, text('Eins', ['aliases: [/alt]']));
    folder.commit('2023-03-31T10:00:00Z');
    folder.write(FILE, text('Eins\r', ['aliases: [/alt]']));
    folder.commit('2023-04-01T10:00:00Z');
    expect(versionsOf(await folder.load())).toBeUndefined();
  });

  it('keeps its versions when renamed, and shares them with no other article', async () => {
    const folder = new DatedRepository();
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

  it('marks a change that is not committed yet', async () => {
    const folder = new DatedRepository();
    folder.write(FILE, text('Eins'));
    folder.commit('2023-03-30T10:00:00Z');
    folder.write(FILE, text('Zwei'));
    const props = propsByPath(await folder.load()).get('/2023/03/a/versionen/') as VersionsProps;
    expect(props.versions.at(-1)).toMatchObject({ uncommitted: true });
    expect(comparedVersions({ contentDir: folder.dir, versions: {} }, props)[0]?.parts).toContainEqual({
      kind: 'added',
      text: 'Zwei',
    });
  });

  it('counts a merge as one change, at its own time', async () => {
    const folder = new DatedRepository();
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

describe('content that was not public', () => {
  it('is no version: drafts, and text replaced before its embargo ended', async () => {
    const folder = new DatedRepository();
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
    expect(JSON.stringify(comparedVersions({ contentDir: folder.dir, versions: {} }, props))).not.toMatch(
      /Geheim|früh/,
    );
  });

  it('is no version if `draft` or `publishAt` is invalid: no build accepts such a file', async () => {
    const folder = new DatedRepository();
    for (const [hour, fields] of [['draft: yes'], ['publishAt: 20.11.2026 06:00']].entries()) {
      folder.write(FILE, text('Geheimer Entwurf', fields));
      folder.commit(`2026-11-20T0${hour + 1}:00:00Z`);
    }
    folder.write(FILE, text('Der erste Text.'));
    folder.commit('2026-11-21T10:00:00Z');
    const archive = await folder.load();
    expect(archive.provenance?.versions.size).toBe(0);
  });

  it('has no page while it is a draft or under embargo', async () => {
    const folder = new DatedRepository();
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
