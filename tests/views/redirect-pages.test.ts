import { describe, expect, it } from 'vitest';
import { RedirectPages } from '../../src/views/redirect-pages.ts';
import type { PageGroup } from '../../src/site/define-page.ts';
import { digestOf } from '../../src/site/digest.ts';
import { livePathsOf } from '../../src/site/live-paths.ts';
import { redirectPagesOf } from '../../src/views/pages.ts';
import { Site } from '../../src/site/site.ts';
import { article, ARTICLE, ContentFolder, type Files } from '../content-folder.ts';

const OLDER = 'articles/2021/05/aelter.md';
const siteOf = async (files: Files): Promise<Site> => new Site(await new ContentFolder(files).load());
const archive = (older: string[] = [], newer: string[] = []): Files => ({
  [OLDER]: article(['title: Älter', 'date: 2021-05-01', ...older]),
  [ARTICLE]: article(newer),
});
const inputsOf = (groups: readonly PageGroup[]): Record<string, unknown> =>
  Object.fromEntries(groups.map(({ name, inputs }) => [name, inputs && digestOf(inputs())]));
const pathsOf = ({ pages }: PageGroup): string[] => pages().map(({ path }) => path);

describe('the redirect pages', () => {
  it('belong to the years of their articles', async () => {
    const site = await siteOf({
      ...archive(['aliases: [/meldung_1]'], ['aliases: [/b/, /a.html]']),
      'redirects.yaml': '- { from: /alt/, to: /archiv/ }',
    });
    const groups = redirectPagesOf(site).groups();
    expect(groups.map((group) => [group.name, pathsOf(group)])).toEqual([
      ['former-2023', ['/b/index.html', '/a.html']],
      ['former-2021', ['/meldung_1/index.html']],
      ['former', ['/alt/index.html']],
    ]);
  });

  it('of a year stay the same while its articles keep their addresses', async () => {
    const before = inputsOf(
      redirectPagesOf(await siteOf(archive(['aliases: [/alt]'], ['aliases: [/b/]']))).groups(),
    );
    const titled = archive(['aliases: [/alt]'], ['title: Anders', 'aliases: [/b/]']);
    expect(inputsOf(redirectPagesOf(await siteOf(titled)).groups())).toEqual(before);
    const more = inputsOf(
      redirectPagesOf(await siteOf(archive(['aliases: [/alt, /mehr]'], ['aliases: [/b/]']))).groups(),
    );
    expect(more['former-2023']).toEqual(before['former-2023']);
    expect(more['former-2021']).not.toEqual(before['former-2021']);
  });

  it('give way to a list at the same address, which changes their year’s inputs', async () => {
    const site = await siteOf(archive(['aliases: [/bereich/alt/, /b/]']));
    const [free, taken] = [[], ['/bereich/alt/']].map((paths) =>
      new RedirectPages(site, livePathsOf(paths)).groups(),
    );
    expect(pathsOf(free?.[0] as PageGroup)).toEqual(['/bereich/alt/index.html', '/b/index.html']);
    expect(pathsOf(taken?.[0] as PageGroup)).toEqual(['/b/index.html']);
    expect(inputsOf(taken ?? [])).not.toEqual(inputsOf(free ?? []));
  });
});
