import { expect, it } from 'vitest';
import { loadPreview } from '../../src/loader/load-archive.ts';
import { ContentFolder, NOW } from '../content-folder.ts';

const preview = ({ dir, cacheDir }: ContentFolder) => loadPreview({ contentDir: dir, cacheDir, now: NOW });

it('the preview shows what is valid while other files have errors', async () => {
  const redirects = Array.from({ length: 2001 }, (_, index) => `- { from: /alt-${index}/, to: / }\n`);
  const folder = new ContentFolder({ 'redirects.yaml': redirects.join('') });
  folder.append('site.yaml', 'hosts: [cloudflare]\n');
  const { archive, diagnostics } = await preview(folder);
  expect(archive.articles).not.toEqual([]);
  expect(diagnostics).toMatchObject([{ file: 'site.yaml', rule: 'too-many-redirects' }]);
});

it('the preview shows nothing while the settings are unreadable', async () => {
  await expect(preview(new ContentFolder({ 'site.yaml': 'title: [\n' }))).rejects.toThrow();
});
