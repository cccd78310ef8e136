import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { asOnWindows, rewrittenContent } from '../rewritten-content.ts';
import { buildOrThrow, SAMPLE_CONTENT, temporaryFolder } from '../site.ts';
import { snapshot } from './snapshot.ts';

const folder = temporaryFolder();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Files that contain blob ids, which depend on the bytes: tables of the open data, in a column; slices of the
 * search, in their address; and the mark of the build.
 */
const NAMES_SOURCES =
  /^(?:\.nachlese-build|daten\/.*\.(?:jsonl|csv|parquet|json|txt)|suche\/(?:index\.json|[0-9a-f]{16}\/.*))$/;

const sameFiles = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !NAMES_SOURCES.test(path)));

it('builds the same pages if the files of the sample archive have a byte order mark, CRLF and NFD', async () => {
  const content = join(folder, 'content');
  rewrittenContent(SAMPLE_CONTENT, content, (text) => asOnWindows(text.normalize('NFD')));
  const { out } = await buildOrThrow({ content, out: join(folder, 'dist') });
  const expected = sameFiles(snapshot(inject('site').out));
  expect(Object.keys(expected).filter((path) => path.endsWith('.html')).length).toBeGreaterThan(500);
  expect(sameFiles(snapshot(out))).toEqual(expected);
});
