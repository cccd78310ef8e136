import { describe, expect, it } from 'vitest';
import { ContentError, type Diagnostic } from '../../../src/archive/diagnostic.ts';
import { formatDiagnostic } from '../../../src/i18n/explain.ts';
import { emptyManifest } from '../../../src/publish/output/manifest.ts';
import { checkOldPaths } from '../../../src/publish/build/old-path-conflicts.ts';
import { pageFile } from '../../../src/archive/site-file.ts';
import { stubPath } from '../../../src/archive/old-paths.ts';
import { article, ARTICLE, ContentFolder, type Files } from '../../content-folder.ts';
import { found } from '../../refuses.ts';

const URL = '/2023/03/zusammen-fuers-ozg/';

/** The conflicts of these old addresses in a site with open data. */
async function refusals(content: Files, ...paths: string[]): Promise<readonly Diagnostic[]> {
  const folder = new ContentFolder(content);
  const toRender = paths.map((path) => ({
    group: 'former',
    path: stubPath(path),
    file: pageFile(stubPath(path)),
    key: '',
  }));
  const site = { archive: await folder.load() };
  const file = { hash: '', size: 0 };
  const parts = new Map([
    ['data', { files: { 'daten/sha256.txt': file, 'daten/index.html': file } }],
    ['former', { files: Object.fromEntries(toRender.map((page) => [page.file, file])) }],
  ]);
  const plan = { pages: { toRender }, base: emptyManifest(), site } as never;
  try {
    checkOldPaths(plan, { unchanged: new Map(), parts }, folder.dir);
  } catch (error) {
    if (error instanceof ContentError) return error.diagnostics;
    throw error;
  }
  return [];
}

const redirects = (...lines: string[]): Files => ({ 'redirects.yaml': `${lines.join('\n')}\n` });

describe('an old address at which the site has a file', () => {
  it('is reported at its line of redirects.yaml', async () => {
    const content = redirects(`- { from: /alt/, to: ${URL} }`, '- from: /daten/sha256.txt', `  to: ${URL}`);
    const diagnostics = await refusals(content, '/alt/', '/daten/sha256.txt');
    expect(diagnostics).toEqual([
      found('redirects.yaml')(2, 3, 'path-of-file', { path: '/daten/sha256.txt/', file: 'daten/sha256.txt' }),
    ]);
    expect(diagnostics.map((one) => formatDiagnostic(one, 'de'))).toEqual([
      'redirects.yaml:2:3  path-of-file\n  Wo die frühere Adresse /daten/sha256.txt/ wäre, hat die Website eine eigene Datei: daten/sha256.txt.\n' +
        '  → Den Eintrag löschen.',
    ]);
  });

  it('is reported at its line of removals.yaml', async () => {
    const content = { 'removals.yaml': '- path: /daten/\n  date: 2024-01-01\n  reason: law\n' };
    expect(await refusals(content, '/daten/')).toEqual([
      found('removals.yaml')(1, 3, 'path-of-file', { path: '/daten/', file: 'daten/index.html' }),
    ]);
  });

  it('is reported at its line of an article, also if it would need the file to be a folder', async () => {
    const content = { [ARTICLE]: article(['aliases: [/alt/, /daten/sha256.txt/alt/]']) };
    expect(await refusals(content, '/alt/', '/daten/sha256.txt/alt/')).toEqual([
      found(ARTICLE)(7, 18, 'path-of-file', { path: '/daten/sha256.txt/alt/', file: 'daten/sha256.txt' }),
    ]);
  });
});

it('An old address without a file of the site is accepted', async () => {
  expect(await refusals(redirects(`- { from: /alt/, to: ${URL} }`), '/alt/')).toEqual([]);
});
