import { expect, it } from 'vitest';
import { loadPreview } from '../../src/loader/load-archive.ts';
import { ContentFolder, NOW } from '../content-folder.ts';

const preview = ({ dir, cacheDir }: ContentFolder) => loadPreview({ contentDir: dir, cacheDir, now: NOW });

it('the preview shows what is valid while other files have errors', async () => {
  const folder = new ContentFolder({ 'redirects.yaml': '- { from: alt, to: / }\n' });
  const { archive, diagnostics } = await preview(folder);
  expect(archive.articles).not.toEqual([]);
  expect(diagnostics).toMatchObject([{ file: 'redirects.yaml', rule: 'invalid-field' }]);
});

it('the preview shows nothing while the settings are unreadable', async () => {
  await expect(preview(new ContentFolder({ 'site.yaml': 'title: [\n' }))).rejects.toThrow();
});
