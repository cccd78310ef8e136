import { describe, expect, it } from 'vitest';
import { ARTICLE, ContentFolder, type Files } from '../../content-folder.ts';
import { accepts, findings, flags, inShort, sound } from './rule-tests.ts';

const OTHER = 'articles/2023/04/neue-dienste.md';
const other = (fields: readonly string[] = [], body = 'Ein Absatz.\n\n## Das Ziel\n\nText.\n'): string =>
  sound(
    [
      ...fields,
      'date: 2023-04-02',
      'title: Neue Dienste',
      'teaser: Ganz andere Worte stehen in diesem zweiten Beitrag über neue Dienste der Städte.',
    ],
    body,
  );
const linking = (href: string, more: Files = {}): Files => ({
  [ARTICLE]: sound([], `Ein [Verweis im Text](${href}).\n`),
  [OTHER]: other(),
  ...more,
});

describe('links within the site', () => {
  flags('a link to nowhere', linking('/2023/05/nichts/'), `${ARTICLE}:8:5 link-target error`);
  flags('a link to a Markdown file', linking('../04/neue-dienste.md'), `${ARTICLE}:8:5 link-target error`);
  flags(
    'an absolute link to nowhere',
    linking('https://kommunalblick.example/nichts/'),
    `${ARTICLE}:8:5 link-target error`,
  );
  flags(
    'a link to a removed page',
    linking('/2020/01/weg/', {
      'removals.yaml': '- { path: /2020/01/weg/, date: 2024-01-01, reason: law }\n',
    }),
    `${ARTICLE}:8:5 link-target error`,
  );
  accepts('a link to another site', linking('https://elsewhere.example/nichts/'));
  accepts('links to an article, relative and absolute', linking('../../../2023/04/neue-dienste/'));
  accepts('a link to a list', linking('/bereich/politik/'));
  accepts('a link to a mail address', linking('mailto:a@b.example'));
  flags(
    'a missing fragment',
    linking('/2023/04/neue-dienste/#das-zeil'),
    `${ARTICLE}:8:5 link-fragment error`,
  );
  flags('a missing fragment on the same page', linking('#nichts'), `${ARTICLE}:8:5 link-fragment error`);
  accepts('an existing fragment', linking('/2023/04/neue-dienste/#das-ziel'));
  for (const file of ['articles/2023/04/kosten.md', 'articles/2023/04/kosten.mdx']) {
    accepts(`the fragment of a heading with a footnote in ${file}`, {
      ...linking('/2023/04/kosten/#die-kosten'),
      [file]: sound(
        [
          'date: 2023-04-02',
          'title: Was es kostet',
          'teaser: Die Rechnung ist da, und sie ist höher, als es der Rat im Herbst erwartet hatte.',
        ],
        '## Die Kosten[^1]\n\nText.\n\n[^1]: Note.\n',
      ),
    });
  }
  flags(
    'a link through a redirect',
    linking('/alt/', { 'redirects.yaml': '- { from: /alt/, to: /2023/04/neue-dienste/ }\n' }),
    `${ARTICLE}:8:5 link-redirected warning`,
  );
  flags(
    'a link through an alias',
    linking('/meldung_1', { [OTHER]: other(['aliases: [/meldung_1]']) }),
    `${ARTICLE}:8:5 link-redirected warning`,
  );
  flags(
    'a link to a draft',
    linking('/2023/04/neue-dienste/', { [OTHER]: other(['draft: true']) }),
    `${ARTICLE}:8:5 link-unpublished warning`,
  );
  flags(
    'a link without the trailing slash',
    linking('/2023/04/neue-dienste'),
    `${ARTICLE}:8:5 link-form warning`,
  );
  flags(
    'an absolute link to a page of this site',
    linking('https://kommunalblick.example/2023/04/neue-dienste/'),
    `${ARTICLE}:8:5 link-form warning`,
  );
});

describe('old addresses', () => {
  const redirect = (to: string): Files => ({ 'redirects.yaml': `# alt\n- { from: /alt/, to: ${to} }\n` });
  flags('a redirect to nowhere', redirect('/nichts/'), 'redirects.yaml:2:18 redirect-target error');
  accepts('a redirect to a list', redirect('/bereich/politik/'));
  flags(
    'an old address with a list at it',
    { 'redirects.yaml': '- { from: /bereich/politik/, to: /2023/ }\n' },
    'redirects.yaml:1:5 path-taken error',
  );
  flags(
    'an old address that differs from a list only in case',
    { 'redirects.yaml': '- { from: /Bereich/Politik, to: /2023/ }\n' },
    'redirects.yaml:1:5 path-case error',
  );
});

describe('near duplicates', () => {
  const late = 'articles/2023/05/zusammen-fuers-ozg.md';
  flags(
    'a later article with the same title and teaser',
    { [late]: sound(['date: 2023-05-01']) },
    `${late}:2:8 near-duplicate warning`,
  );
  flags(
    'a later article that differs in one word',
    { [late]: sound(['date: 2023-05-01', 'title: Zusammen ans OZG']) },
    `${late}:2:8 near-duplicate warning`,
  );
  accepts('an article on the same subject in other words', { [OTHER]: other(['title: Zusammen fürs OZG']) });

  it('finds the older one when only the new file is checked', async () => {
    const folder = new ContentFolder({ [ARTICLE]: sound(), [late]: sound(['date: 2023-05-01']) });
    expect(inShort(await findings(folder, { files: [late] }))).toContain(
      `${late}:2:8 near-duplicate warning`,
    );
    expect(inShort(await findings(folder, { files: [ARTICLE] }))).toEqual([]);
  });
});

describe('dates in the future', () => {
  const future = 'articles/2027/01/spaeter.md';
  flags(
    'a date in the future without an embargo',
    { [future]: other(['date: 2027-01-02']) },
    `${future}:3:7 future-date warning`,
  );
  accepts('a date in the future with an embargo', {
    [future]: other(['date: 2027-01-02', 'publishAt: 2027-01-02T06:00']),
  });
  accepts('a draft with a date in the future', { [future]: other(['date: 2027-01-02', 'draft: true']) });
});

describe('relative days', () => {
  it('accepts "gestern" in a text of this week', async () => {
    const young = 'articles/2026/11/heute.md';
    const folder = new ContentFolder({
      [ARTICLE]: sound(),
      [young]: other(['date: 2026-11-20'], 'Das war gestern.\n'),
    });
    expect(inShort(await findings(folder))).toEqual([]);
  });
});

describe('a site in a folder', () => {
  const site =
    'title: T\nclaim: C\ndescription: D\nurl: https://t.example/blatt\nlanguage: de\ntimeZone: Europe/Berlin\npublisher: P\nemail: a@t.example\n';
  const inFolder = (files: Files): Files => ({ ...files, 'site.yaml': site });
  accepts('links without the folder', inFolder(linking('/2023/04/neue-dienste/#das-ziel')));
  accepts('relative links', inFolder(linking('../../04/neue-dienste/')));
  accepts('links to other places of the host', inFolder(linking('https://t.example/shop/')));
  flags(
    'a link with the folder',
    inFolder(linking('/blatt/2023/04/neue-dienste/')),
    `${ARTICLE}:8:5 link-target error`,
  );
  flags(
    'a full address of the site',
    inFolder(linking('https://t.example/blatt/2023/04/neue-dienste/')),
    `${ARTICLE}:8:5 link-form warning`,
  );
  flags(
    'an old path with the folder',
    inFolder({ 'redirects.yaml': '- { from: /blatt/alt/, to: /2023/ }\n' }),
    'redirects.yaml:1:5 path-in-folder warning',
  );
  it('flags it also among a few files, as every list of old addresses', async () => {
    const old = { 'redirects.yaml': '- { from: /blatt/alt/, to: /2023/ }\n' };
    const folder = new ContentFolder({ [ARTICLE]: sound(), ...inFolder(old) });
    expect(inShort(await findings(folder, { files: [ARTICLE] }))).toEqual([
      'redirects.yaml:1:5 path-in-folder warning',
    ]);
  });
  accepts('an old path without it', inFolder({ 'redirects.yaml': '- { from: /alt/, to: /2023/ }\n' }));
});
