import { execFileSync } from 'node:child_process';
import type { Archive } from '../../src/archive/archive.ts';
import type { VersionsProps } from '../../src/views/versions.ts';
import { article, ContentFolder } from '../content-folder.ts';
import { propsByPath } from '../views/page-props.ts';

export const SITE = [
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

/** A content folder in its own git repository. */
export class DatedRepository extends ContentFolder {
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

  /** Commits everything at an instant (RFC 3339). */
  commit(time: string): void {
    this.clock = { GIT_AUTHOR_DATE: '2001-01-01T00:00:00Z', GIT_COMMITTER_DATE: time };
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', 'Nicht für Leser');
  }
}

export const FILE = 'articles/2023/03/a.md';

/** The local start time of each published version, from the props of the article's page; undefined if a version has none. */
export const versionsOf = (archive: Archive, path = '/2023/03/a/'): (string | undefined)[] | undefined =>
  (propsByPath(archive).get(`${path}versionen/`) as VersionsProps | undefined)?.versions.map(
    ({ since }) => since,
  );

/** The source of an article. */
export const text = (words: string, fields: string[] = []): string =>
  article(['title: Alpha', ...fields], `${words}\n`);
