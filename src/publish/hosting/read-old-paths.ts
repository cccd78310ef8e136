import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ID_FOLDER, permanentUrl } from '../../archive/urls.ts';
import { bothForms } from './old-path.ts';

/** What a server answers at an old path: 301 to another one, or 410. */
export type OldPathAnswer = { redirect: string } | 'removed';

/**
 * The old paths of a built site. They are read from what Apache would read, its map and the tables of ids: a built folder is also
 * served where neither its content nor its manifest is, and this way the preview shows what the web server will answer.
 */
export function readOldPaths(outDir: string): Map<string, OldPathAnswer> {
  const ids = globSync(`.${ID_FOLDER}*.txt`, { cwd: outDir })
    .flatMap((name) => mapLines(join(outDir, name)))
    .flatMap(([id, to]) =>
      bothForms(permanentUrl(Number(id))).map((path) => [path, to.replace(/;$/, '')] as const),
    );
  const lines = [...ids, ...mapLines(join(outDir, '_server/apache.map'))];
  return new Map(lines.map(([path, to]) => [path, to === '-' ? 'removed' : { redirect: to }]));
}

/** A map that does not exist has no lines. */
function mapLines(file: string): [string, string][] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  return lines.filter((line) => line !== '').map((line) => line.split(' ') as [string, string]);
}
