import { describe, expect, it } from 'vitest';
import { hostingFiles } from '../../../src/publish/hosting/files.ts';
import { securityHeaders } from '../../../src/publish/hosting/security.ts';
import { Site } from '../../../src/site/site.ts';
import { redirectPagesOf } from '../../../src/views/pages.ts';
import { ContentFolder } from '../../content-folder.ts';

/** The files for servers and hosts of a site with more lines in its settings. */
async function filesWith(lines: string): Promise<Record<string, string>> {
  const folder = new ContentFolder();
  folder.append('site.yaml', `\n${lines}`);
  const site = new Site(await folder.load());
  return hostingFiles(site, redirectPagesOf(site).addressHistory);
}

describe('the headers of the editor page', () => {
  const EDITOR = 'editor: { backend: gitlab, repo: a/b, host: https://git.example, appId: x }\n';
  const files = () => filesWith(`hosts: [netlify, cloudflare]\n${EDITOR}`);
  const policyOfPages = securityHeaders('')['Content-Security-Policy'] as string;

  it('admit its git host in its folder, and nowhere else', async () => {
    const { '_server/nginx.conf': nginx = '', '_server/apache.conf': apache = '' } = await files();
    expect(nginx).toContain(`default '${policyOfPages.replaceAll("'", "\\'")}';`);
    expect(nginx.match(/.*git\.example.*/g)).toEqual([expect.stringMatching(/^ {2}"~\^\/redaktion\/" /)]);
    expect(apache.match(/.*git\.example.*/g)).toEqual([
      expect.stringMatching(/ "expr=%\{REQUEST_URI\} =~ m#\^\/redaktion\/#"$/),
    ]);
  });

  it('replace those of all pages at static hosts, which would join both', async () => {
    const { _headers: text = '' } = await files();
    const block = text.slice(text.indexOf('/redaktion/*'));
    expect(block.split('\n').slice(0, 5)).toEqual([
      '/redaktion/*',
      '  ! Content-Security-Policy',
      '  ! Cross-Origin-Opener-Policy',
      '  ! X-Robots-Tag',
      expect.stringMatching(/^ {2}Content-Security-Policy: default-src 'none'.*https:\/\/git\.example;/),
    ]);
  });

  it('are not in the files of a site without one', async () => {
    const { '_server/nginx.conf': nginx, ...others } = await filesWith('');
    expect(nginx).not.toContain('X-Robots-Tag');
    expect(Object.keys(others)).not.toContain('_server/editor.json');
  });
});
