import { readFileSync } from 'node:fs';
import type { Connect, ViteDevServer } from 'vite';
import { expect, it, vi } from 'vitest';
import { loadPreviewSite } from '../../../src/publish/load-site.ts';
import { oldPathServer } from '../../../src/publish/preview/old-path-server.ts';
import { settingsFrom } from '../../../src/publish/settings.ts';
import { PageFinder } from '../../../src/views/page-finder.ts';
import { article, ARTICLE, ContentFolder, type Files } from '../../content-folder.ts';

/** What the preview of a content folder answers at a path: the target of a redirect, or the path and status that it passes on. */
async function answers(files: Files, folder = '') {
  const content = new ContentFolder(files);
  const settingsText = readFileSync(content.path('site.yaml'), 'utf8');
  content.write('site.yaml', settingsText.replace(/^url: .*$/m, `$&${folder}`));
  const settings = settingsFrom({ content: content.dir, cache: content.cacheDir });
  const { site } = await loadPreviewSite(settings);
  const finder = new PageFinder(site);
  const stack: { handle: Connect.NextHandleFunction }[] = [];
  const plugin = oldPathServer(() => finder);
  const configure = plugin.configureServer as (server: ViteDevServer) => () => void;
  configure({ middlewares: { stack } } as unknown as ViteDevServer)();
  return (path: string): string => {
    const request = { url: path };
    const written = vi.fn();
    const response = {
      writeHead: (...given: unknown[]) => (written(...given), response),
      end: () => response,
    };
    let passed = '';
    stack[0]?.handle(request as never, response as never, () => {
      response.writeHead(200);
      passed = request.url;
    });
    const [status, headers] = written.mock.calls[0] as [number, { Location?: string } | undefined];
    return `${status} ${headers?.Location ?? passed}`;
  };
}

const URL = '/2023/03/zusammen-fuers-ozg/';

it('the preview redirects former addresses and ids, and answers 410 for what was removed', async () => {
  const ask = await answers({
    [ARTICLE]: article(['id: 44452', 'aliases: [/meldung_44452, /2019/05/früher/]']),
    'redirects.yaml': '- { from: /alt/, to: /archiv/ }\n',
    'removals.yaml': '- { path: /2020/01/weg/, date: 2026-11-01, reason: rights }\n',
  });
  for (const path of ['/meldung_44452', '/2019/05/fr%C3%BCher', '/id/44452/', '/id/44452?q=1'])
    expect(ask(path)).toBe(`302 ${URL}`);
  expect(ask('/alt')).toBe('302 /archiv/');
  expect(ask('/2020/01/weg')).toBe('410 /2020/01/weg/');
  for (const path of [URL, '/', '/2023/', '/id/44453/', '/gibt-es-nicht/', '/@vite/client'])
    expect(ask(path)).toBe(`200 ${path}`);
});

it('a page that is there is shown, whatever its address was before', async () => {
  const ask = await answers({ 'removals.yaml': `- { path: ${URL}, date: 2026-11-01, reason: law }\n` });
  expect(ask(URL)).toBe(`200 ${URL}`);
});

it('in a folder, the front page of the host and the client of error pages lead there', async () => {
  const ask = await answers({ 'redirects.yaml': '- { from: /alt/, to: /archiv/ }\n' }, '/archiv');
  expect(['/', '/archiv', '/@vite/client', '/archiv/alt/'].map(ask)).toEqual([
    '302 /archiv/',
    '302 /archiv/',
    '302 /archiv/@vite/client',
    '302 /archiv/archiv/',
  ]);
  expect(ask('/alt/')).toBe('200 /alt/');
});
