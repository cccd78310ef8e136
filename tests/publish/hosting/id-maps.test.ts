import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idBlocksOf } from '../../../src/archive/id-blocks.ts';
import type { Redirect } from '../../../src/archive/redirects.ts';
import { idMaps } from '../../../src/publish/hosting/id-maps.ts';
import type { MadeFile, MadePart } from '../../../src/publish/made-part.ts';
import { emptyManifest, type Manifest } from '../../../src/publish/manifest.ts';
import { partOf } from '../../../src/publish/manifest-part.ts';

let cacheDir: string;
beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'nachlese-ids-'));
});
afterEach(() => {
  rmSync(cacheDir, { recursive: true });
});

const program = { code: 'code', precompress: false };
const idsOf = (ids: readonly number[], moved: readonly Redirect[] = [], base = emptyManifest()): MadePart => {
  const articles = ids.map((id) => ({ id, url: `/2023/03/beitrag-${id}/` }));
  return idMaps({ permanent: idBlocksOf(articles), below: () => [...moved] }, { cacheDir, program, base });
};
const filesOf = ({ files = [] }: MadePart): Map<string, MadeFile> => new Map(files);
const textOf = (part: MadePart, path: string): string =>
  readFileSync(filesOf(part).get(path)?.source ?? '', 'utf8');
/** The manifest after a build that laid them down. */
const laid = ({ name, files = [] }: MadePart): Manifest => {
  const output = files.map(([path, { key = '' }]) => [path, { key, hash: '', size: 0 }]);
  return new Map([[name, partOf(Object.fromEntries(output) as Parameters<typeof partOf>[0])]]);
};
const madePaths = ({ files = [] }: MadePart): string[] =>
  files.flatMap(([path, { source }]) => (source === undefined ? [] : [path]));

describe('the maps of ids for servers', () => {
  it('hold a thousand ids each, in order', () => {
    const part = idsOf([1000, 999, 7, 44452]);
    expect(madePaths(part).map((path) => path.replace('_server/', ''))).toEqual([
      ...['nginx-ids/0.map', 'apache-ids/0.map', 'nginx-ids/1.map'],
      ...['apache-ids/1.map', 'nginx-ids/44.map', 'apache-ids/44.map'],
    ]);
    expect(textOf(part, '_server/apache-ids/0.map')).toBe(
      '7 /2023/03/beitrag-7/\n999 /2023/03/beitrag-999/\n',
    );
    expect(textOf(part, '_server/nginx-ids/44.map')).toBe(
      '"/id/44452" "/2023/03/beitrag-44452/";\n"/id/44452/" "/2023/03/beitrag-44452/";\n',
    );
  });

  it('are made anew only where an id is new', () => {
    const base = laid(idsOf([7, 44452]));
    expect(madePaths(idsOf([7, 44452, 44453], [], base))).toEqual([
      '_server/nginx-ids/44.map',
      '_server/apache-ids/44.map',
    ]);
    expect(madePaths(idsOf([7, 44452], [], base))).toEqual([]);
  });

  it('leave to the other map what stands in it: nginx would not start with a path that is there twice', () => {
    const moved = [{ from: '/ID/7', to: '/2023/03/beitrag-7/' }];
    expect(textOf(idsOf([7], moved), '_server/nginx-ids/0.map')).toBe('');
    expect(madePaths(idsOf([7], moved, laid(idsOf([7]))))).toContain('_server/nginx-ids/0.map');
  });
});
