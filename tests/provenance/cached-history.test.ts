import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { comparedVersions } from '../../src/views/version-text.ts';
import type { VersionsProps } from '../../src/views/versions.ts';
import { ARTICLE, ContentFolder } from '../content-folder.ts';
import { propsByPath } from '../views/page-props.ts';
import { DatedRepository, FILE, SITE, text, versionsOf } from './dated-repository.ts';

describe('history cached from the last build', () => {
  it('is extended by later commits and equals a full reading', async () => {
    const folder = new DatedRepository();
    folder.write(FILE, text('Eins'));
    folder.commit('2023-03-30T10:00:00Z');
    await folder.load();
    folder.git('mv', FILE, 'articles/2023/03/neu.md');
    folder.commit('2023-03-31T10:00:00Z');
    await folder.load();
    folder.write('articles/2023/03/neu.md', text('Zwei'));
    folder.commit('2023-04-01T10:00:00Z');
    const continued = (await folder.load()).provenance;
    rmSync(join(folder.cacheDir, 'history'), { recursive: true });
    expect((await folder.load()).provenance).toEqual(continued);
    expect([...(continued?.versions.values() ?? [])].flat()).toHaveLength(2);
  });

  it('is dropped if the branch was rewritten or another one was built', async () => {
    const folder = new DatedRepository();
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

describe('an incomplete repository', () => {
  const shallow = async (): Promise<Archive> => {
    const origin = new DatedRepository();
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

  it('is reported if the clone is shallow, and unknown times are left out', async () => {
    const archive = await shallow();
    expect(versionsOf(archive)).toEqual([undefined, '2023-03-30T12:00']);
    const props = propsByPath(archive);
    expect(props.get('/2023/03/a/versionen/')).toMatchObject({ isShallow: true });
    expect(props.get('/daten/')).toMatchObject({ history: 'shallow' });
  });

  it('is reported if there is none, and the archive is still published', async () => {
    const folder = new ContentFolder({ 'site.yaml': SITE, [FILE]: text('Eins') });
    expect(existsSync(join(folder.dir, '.git'))).toBe(false);
    const props = propsByPath(await folder.load());
    expect(props.get('/daten/')).toMatchObject({ history: 'absent' });
    expect(props.has('/2023/03/a/')).toBe(true);
  });

  it('shows the other versions if git has lost one', async () => {
    const folder = new DatedRepository();
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
    expect(
      comparedVersions({ contentDir: folder.dir, versions: {} }, props).map(({ parts }) => parts?.length),
    ).toEqual([1, undefined]);
  });

  it('is not read unless site.yaml asks for it', async () => {
    const folder = new DatedRepository();
    folder.write('site.yaml', SITE.replace('provenance: true', 'provenance: false'));
    for (const words of ['Eins', 'Zwei']) {
      folder.write(ARTICLE, text(words));
      folder.commit('2023-03-30T10:00:00Z');
    }
    const archive = await folder.load();
    expect(archive.provenance).toBeUndefined();
    expect(existsSync(join(folder.cacheDir, 'history'))).toBe(false);
    expect(propsByPath(archive).get('/daten/')).not.toHaveProperty('history');
  });
});
