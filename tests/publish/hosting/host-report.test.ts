import { describe, expect, it } from 'vitest';
import { ALL_EXPORTS, type Exports } from '../../../src/archive/exports.ts';
import { DEFAULT_WORDS } from '../../../src/archive/url-words.ts';
import { HOST_NAMES, type HostLimits, hostNamed } from '../../../src/archive/hosts.ts';
import { commandTexts } from '../../../src/i18n/author-languages.ts';
import { describeHost } from '../../../src/publish/hosting/describe-host.ts';
import { exportOfFile } from '../../../src/publish/hosting/export-files.ts';
import { fitsHost, type HostedSite, hostReport } from '../../../src/publish/hosting/host-report.ts';
import { leastToLeaveOut, type Savings } from '../../../src/publish/hosting/leave-out.ts';
import type { OutputFiles } from '../../../src/publish/output/manifest-part.ts';

const NONE: HostedSite = {
  history: { moved: [], gone: [], permanent: [] },
  settings: {
    ...{ hosts: [], url: 'https://a.example', words: DEFAULT_WORDS.de, formerWords: {} },
    exports: ALL_EXPORTS,
  },
};
const moved = (count: number): HostedSite => ({
  ...NONE,
  history: {
    ...NONE.history,
    moved: Array.from({ length: count }, (_none, index) => ({ from: `/alt/${index}/`, to: '/neu/' })),
  },
});

/** Files of this size each. */
const site = (paths: readonly string[], size = 1000): OutputFiles =>
  Object.fromEntries(paths.map((path) => [path, { hash: '', size }]));

const many = (count: number, path: (index: number) => string): string[] =>
  Array.from({ length: count }, (_none, index) => path(index));

describe('a host', () => {
  it('has several names', () => {
    expect(['pages', 'workers', 'ssh', 'netlify'].map(hostNamed)).toEqual([
      'github-pages',
      'cloudflare',
      'server',
      'netlify',
    ]);
    expect(['', 'aws', 'constructor'].map(hostNamed)).toEqual([undefined, undefined, undefined]);
    expect(HOST_NAMES).toContain('s3');
  });
});

describe('the export of a file', () => {
  it.each([
    ['2023/03/titel/index.md', 'markdown'],
    ['daten/hashes/2023.txt', 'markdown'],
    ['data/2023.jsonl', 'jsonLines'],
    ['daten/2023.csv.br', 'csv'],
    ['daten/oai/2023.xml', 'oai'],
    ['daten/artikel.parquet', 'parquet'],
    ['atom.xml', 'atom'],
    ['2023/03/atom.xml', 'atom'],
    ['bereich/politik/feed.json', 'jsonFeed'],
    ['category/politics/feed.xml', 'listFeeds'],
    ['2023/03/30/index.html', 'dayPages'],
    ['heute/02-29/index.html', 'onThisDay'],
    ['2023/03/titel/versionen/index.html', 'versions'],
    ['region/bayern/2023/03/index.html', 'monthLists'],
  ])('%s is %s', (path, name) => {
    expect(exportOfFile(path)).toBe(name);
  });

  it.each(['feed.xml', 'index.html', '2023/03/index.html', '2023/03/titel/index.html', 'sitemap/2023.xml'])(
    '%s is none',
    (path) => {
      expect(exportOfFile(path)).toBeUndefined();
    },
  );
});

/** What article pages have a part for, in the order in which it is given up. */
const ARTICLE_PARTS = ['citations', 'relatedArticles', 'sharePreviews', 'structuredData'];

describe('the report on a host', () => {
  const articles = many(100, (index) => `2023/03/a${index}/index.html`);
  const copies = many(100, (index) => `2023/03/a${index}/index.md`);
  const data = many(20, (index) => `daten/${2000 + index}.csv`);
  const leaveOut = (
    limits: Partial<HostLimits>,
    files: OutputFiles,
    exports: Exports = ALL_EXPORTS,
  ): Savings =>
    leastToLeaveOut(
      { redirecting: true, headerable: true, gone: true, ...limits },
      Object.entries(files),
      exports,
    );

  it('says which exports to leave out, only those that help, until the site fits', () => {
    const files = site([...articles, ...copies, ...data]);
    expect(leaveOut({ files: 150 }, files)).toEqual({
      names: ['markdown'],
      files: 120,
      bytes: 120_000,
      fits: true,
    });
    expect(leaveOut({ files: 110 }, files)).toMatchObject({ names: ['markdown', 'csv'], fits: true });
  });

  it('says so if leaving out everything is not enough', () => {
    expect(leaveOut({ files: 50 }, site([...articles, ...data]))).toMatchObject({
      names: ['csv'],
      files: 100,
      fits: false,
    });
  });

  it('keeps the pages of the years where it leaves out those of the months', () => {
    const months = many(12, (index) => `region/bayern/2023/${String(index + 1).padStart(2, '0')}/index.html`);
    expect(leaveOut({ files: 1 }, site(months))).toMatchObject({
      names: ['monthLists'],
      files: 1,
      fits: true,
    });
  });

  it('names files that are too large, and the export that they belong to', () => {
    const report = hostReport('cloudflare', site(['daten/2023.jsonl', 'index.html'], 30_000_000), NONE);
    expect(report.tooLarge).toEqual(['daten/2023.jsonl', 'index.html']);
    expect(report.leaveOut).toMatchObject({ names: ['jsonLines'], fits: false });
  });

  it('counts bytes where only these are limited, and what article pages would save', () => {
    const files = site(articles, 20_000_000);
    const report = hostReport('github-pages', files, NONE);
    expect(report.counts).toEqual([{ what: 'bytes', count: 2_000_000_000, limit: 1_000_000_000 }]);
    expect(report.leaveOut).toMatchObject({ names: ARTICLE_PARTS, fits: false });
    expect(leaveOut({ bytes: 1_500_000 }, site(articles, 20_000))).toMatchObject({
      names: ['citations', 'relatedArticles'],
      bytes: 1_020_000,
      fits: true,
    });
  });

  it('does not name what is off already', () => {
    const { names } = leaveOut({ bytes: 1_900_000 }, site(articles, 20_000), {
      ...ALL_EXPORTS,
      citations: false,
    });
    expect(names).toEqual(['relatedArticles']);
  });

  it('counts neither hidden files nor, for Cloudflare, the configuration of servers', () => {
    const files = site(['.nachlese-build', '_server/nginx.conf', '_redirects', '_headers', 'index.html']);
    expect(hostReport('cloudflare', files, NONE).counts[0]).toMatchObject({ what: 'files', count: 1 });
  });

  it('counts the entries of a folder', () => {
    const report = hostReport('netlify', site(many(54_001, (index) => `bilder/${index}.jpg`)), NONE);
    expect(report.counts[0]).toEqual({ what: 'folderFiles', count: 54_001, limit: 54_000 });
    expect(fitsHost(report)).toBe(false);
    expect(report.leaveOut).toMatchObject({ names: [], fits: false });
    expect(fitsHost(hostReport('netlify', site(many(54_000, (index) => `bilder/${index}.jpg`)), NONE))).toBe(
      true,
    );
  });

  it('says where a site in a folder must be given with its folder', () => {
    const inFolder = { ...NONE, settings: { ...NONE.settings, url: 'https://a.example/x/y' } };
    const files = site(['index.html']);
    expect(hostReport('cloudflare', files, inFolder).folder).toBe('/x/y');
    expect(hostReport('github-pages', files, inFolder).folder).toBeUndefined();
    const lines = describeHost(hostReport('netlify', files, inFolder), commandTexts('de').host);
    expect(lines.filter((line) => line.includes('/x/y'))).toHaveLength(1);
    expect(hostReport('netlify', files, NONE).folder).toBeUndefined();
  });

  it('is not refused for redirects, which a Worker or pages answer', () => {
    const report = hostReport('cloudflare', site(['index.html']), moved(1001));
    expect(report.counts).toContainEqual({ what: 'redirects', count: 2002, limit: 2000, isSoft: true });
    expect(fitsHost(report)).toBe(true);
    const lines = describeHost(report, commandTexts('en').host);
    expect(lines).toContain(
      'The Worker in _server/cloudflare answers more redirects than Cloudflare reads as rules.',
    );
    expect(lines.at(-1)).toBe('The site fits cloudflare.');
  });

  it('tells people what the host cannot do', () => {
    const lines = describeHost(
      hostReport('github-pages', site(['index.html']), NONE),
      commandTexts('de').host,
    );
    expect(lines.filter((line) => line.startsWith('Dieser Anbieter'))).toHaveLength(3);
    expect(lines[0]).toBe('Bytes insgesamt: 1.000 von 1.000.000.000: passt');
  });
});
