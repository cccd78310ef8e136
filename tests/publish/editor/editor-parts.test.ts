import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FolderStore } from '../../../src/cache/folder-store.ts';
import { CACHES } from '../../../src/cache/caches.ts';
import { editorPackage } from '../../../src/publish/editor/editor-package.ts';
import { editorParts } from '../../../src/publish/editor/editor-parts.ts';
import { emptyManifest, type Manifest } from '../../../src/publish/output/manifest.ts';
import { partOf } from '../../../src/publish/output/manifest-part.ts';
import { digestOf } from '../../../src/site/digest.ts';
import { Site } from '../../../src/site/site.ts';
import { ContentFolder, NOW, PROJECT } from '../../content-folder.ts';
import { programOf } from '../program.ts';

const KEY = 'editor: { backend: github, repo: a/b }\n';

/** The parts of a site with the key; the bundle is a stand-in in the cache, where the real one would be. */
async function partsOf(folder: ContentFolder, base: Manifest = emptyManifest(), now = NOW) {
  const { version } = editorPackage(PROJECT);
  new FolderStore(folder.cacheDir, CACHES.editor).write(
    digestOf(['program', version]),
    new Map([['cms.js', '']]),
  );
  const site = new Site(await folder.load());
  return editorParts(site, {
    root: PROJECT,
    cacheDir: folder.cacheDir,
    now,
    program: programOf('program'),
    base,
  });
}

const manifestOf = (parts: Awaited<ReturnType<typeof partsOf>>): Manifest =>
  new Map(parts.map(({ name, source }) => [name, partOf({}, source)]));

const folderWithKey = (): ContentFolder => {
  const folder = new ContentFolder();
  folder.append('site.yaml', `\n${KEY}`);
  return folder;
};

describe('the files of the editor page', () => {
  it('are none unless site.yaml asks for them', async () => {
    expect(await partsOf(new ContentFolder())).toEqual([]);
  });

  it('are the page, its configuration and the program, in a folder with its version', async () => {
    const parts = await partsOf(folderWithKey());
    const { version } = editorPackage(PROJECT);
    expect(parts.flatMap(({ files = [] }) => files.map(([path]) => path))).toEqual([
      'redaktion/index.html',
      'redaktion/config.yml',
      `redaktion/cms-${version}/cms.js`,
    ]);
    const page = readFileSync(parts[0]?.files?.[0]?.[1].source as string, 'utf8');
    expect(page).toContain(`src="cms-${version}/cms.js"`);
  });

  it('are made again when a vocabulary changes, and the program is not', async () => {
    const folder = folderWithKey();
    const base = manifestOf(await partsOf(folder));
    expect((await partsOf(folder, base)).map(({ files }) => files)).toEqual([undefined, undefined]);
    folder.append('categories.yaml', '\n- name: Kultur\n');
    const [page, program] = await partsOf(folder, base);
    expect(program?.files).toBeUndefined();
    const config = readFileSync(page?.files?.[1]?.[1].source as string, 'utf8');
    expect(JSON.stringify(parse(config))).toContain('Kultur');
  });

  it('have a collection for the next year from December on', async () => {
    const december = Date.parse('2026-12-01T12:00:00Z');
    const [page] = await partsOf(folderWithKey(), emptyManifest(), december);
    const config = parse(readFileSync(page?.files?.[1]?.[1].source as string, 'utf8')) as {
      collections: { name: string; fields: { name: string; default?: string; max?: string }[] }[];
    };
    const date = (index: number) => config.collections[index]?.fields.find(({ name }) => name === 'date');
    expect(config.collections.map(({ name }) => name).slice(0, 2)).toEqual([
      'articles-2027',
      'articles-2026',
    ]);
    expect(date(0)).toMatchObject({ max: '2027-12-31' });
    expect(date(0)?.default).toBeUndefined();
    expect(date(1)).toMatchObject({ max: '2026-12-31', default: '{{now}}' });
  });
});
