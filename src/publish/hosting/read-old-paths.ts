import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ID_FOLDER, permanentUrl } from '../../archive/urls.ts';
import { bothForms } from './old-path.ts';

/** A server's response at an old path: 301 to another one, or 410. */
export type OldPathAnswer = { redirect: string } | 'removed';

/**
 * The old paths of a built site. They are read from Apache's map and the id tables: a built folder is also served where neither
 * its content nor its manifest is available, and this way the preview responds as the web server will.
 * `base` is the site's folder, with which all paths begin.
 */
export function readOldPaths(outDir: string, base: string): Map<string, OldPathAnswer> {
  const ids = globSync(`.${ID_FOLDER}*.txt`, { cwd: outDir })
    .flatMap((name) => mapLines(join(outDir, name)))
    .flatMap(([id, to]) =>
      bothForms(permanentUrl(Number(id))).map((path) => [base + path, base + to.replace(/;$/, '')] as const),
    );
  const lines = [...ids, ...mapLines(join(outDir, '_server/apache.map'))];
  return new Map(lines.map(([path, to]) => [path, to === '-' ? 'removed' : { redirect: to }]));
}

/** A missing map has no lines. */
function mapLines(file: string): [string, string][] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  return lines.filter((line) => line !== '').map((line) => line.split(' ') as [string, string]);
}
