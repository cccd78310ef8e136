import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { digestOf } from '../../src/site/digest.ts';
import { articlePages, type ArticleProps } from '../../src/views/article.ts';
import type { Page } from '../../src/site/page.ts';
import { Site } from '../../src/site/site.ts';
import { yearInputs } from '../../src/site/year-inputs.ts';
import { article, ARTICLE, ContentFolder, type Files, PROJECT } from '../content-folder.ts';
import { cards, propsByPath } from './page-props.ts';

async function propsOf(fields: readonly string[], preview = false): Promise<ArticleProps> {
  const archive = await new ContentFolder({ [ARTICLE]: article(fields) }).load({ preview });
  return propsByPath(archive, preview).get('/2023/03/zusammen-fuers-ozg/') as ArticleProps;
}

describe('an article page', () => {
  it('uses its regions as the kicker unless the author gives one', async () => {
    expect((await propsOf([])).article.kicker).toBe('Thüringen/Bayern/Niedersachsen');
    expect((await propsOf(['kicker: IT-Planungsrat'])).article.kicker).toBe('IT-Planungsrat');
  });

  it('gives the reading time of its body at 200 words per minute, rounded up', async () => {
    const minutes = async (words: number): Promise<number> => {
      const archive = await new ContentFolder({ [ARTICLE]: article([], 'Wort '.repeat(words)) }).load();
      const props = propsByPath(archive).get('/2023/03/zusammen-fuers-ozg/') as ArticleProps;
      return props.article.minutes;
    };
    expect([await minutes(1), await minutes(200), await minutes(201), await minutes(1000)]).toEqual([
      1, 1, 2, 5,
    ]);
  });

  it('changes when the address of a linked term changes', async () => {
    const sourceWith = async (files: Files): Promise<string> => {
      const fields = article(['topics: [OZG]', 'authors: [Anna Beispiel]']);
      const vocabularies = { 'topics.yaml': '- name: OZG\n', 'authors.yaml': '- name: Anna Beispiel\n' };
      const archive = await new ContentFolder({ [ARTICLE]: fields, ...vocabularies, ...files }).load();
      const [page] = pagesByPath(archive).values();
      return digestOf(page?.inputs());
    };
    const before = await sourceWith({});
    const regions = '- { name: Thüringen }\n- { name: Bayern, slug: by }\n- { name: Niedersachsen }\n';
    for (const files of [
      { 'topics.yaml': '- { name: OZG, slug: ozg-neu }\n' },
      { 'authors.yaml': '- { name: Anna Beispiel, slug: ab }\n' },
      { 'regions.yaml': regions },
    ])
      expect(await sourceWith(files)).not.toBe(before);
  });

  it('has no label for the default form, and one for any other', async () => {
    expect((await propsOf([])).article).not.toHaveProperty('label');
    expect((await propsOf(['type: interview'])).article.label).toBe('Interview');
  });

  it('applies typography to headline, teaser, source and corrections', async () => {
    const { article: shown, head } = await propsOf([
      'title: \'"Ohne Netz" - ein Tag...\'',
      'teaser: "Nach § 5 z.B. 10 % mehr"',
      'source: "Amt \\"Mitte\\""',
      'corrections: [{ date: 2023-04-01, text: "Es waren 3 % und nicht 4 %." }]',
    ]);
    expect(shown.title).toBe('„Ohne Netz“ – ein Tag…');
    expect(shown.teaser).toBe('Nach §\u00a05 z.\u00a0B. 10\u00a0% mehr');
    expect(shown.source).toBe('Amt „Mitte“');
    expect(shown.corrections).toEqual([
      { date: '2023-04-01', text: 'Es waren 3\u00a0% und nicht 4\u00a0%.' },
    ]);
    expect(head.title).toBe('Thüringen/Bayern/Niedersachsen: „Ohne Netz“ – ein Tag…');
  });

  it('shows the time of day; lists show only the date', async () => {
    const archive = await new ContentFolder({ [ARTICLE]: article(['date: 2023-03-30T14:05']) }).load();
    const props = propsByPath(archive);
    expect((props.get('/2023/03/zusammen-fuers-ozg/') as ArticleProps).article.date).toBe('2023-03-30T14:05');
    expect(cards(props.get('/2023/03/30/'))).toHaveLength(1);
    expect(JSON.stringify(props.get('/2023/03/30/'))).not.toContain('14:05');
  });

  it('has a breadcrumb to its category and month', async () => {
    expect((await propsOf([])).breadcrumb).toEqual([
      { title: 'Startseite', url: '/' },
      { title: 'Politik', url: '/bereich/politik/' },
      { title: 'März 2023', url: '/bereich/politik/2023/03/' },
    ]);
  });

  it('has a badge only in the preview', async () => {
    expect((await propsOf(['draft: true'], true)).article.badge).toEqual({ kind: 'draft' });
    expect((await propsOf(['publishAt: 2999-01-01T06:00'], true)).article.badge).toEqual({
      kind: 'embargo',
      until: '2999-01-01T06:00',
    });
    expect((await propsOf(['publishAt: 2023-03-30T06:00'])).article).not.toHaveProperty('badge');
  });
});

/** An archive in which articles have neighbours, follow-ups and terms. */
const SEVERAL = {
  [ARTICLE]: article(['topics: [ozg]', 'authors: [Mara Feldhusen]', 'source: dpa']),
  'articles/2023/03/frueher.md': article(['title: Früher', 'date: 2023-03-28']),
  'articles/2023/04/spaeter.md': article(
    ['title: Später', 'date: 2023-04-02'],
    '[Davor](/2023/03/zusammen-fuers-ozg/)',
  ),
};

const SITE = readFileSync(join(PROJECT, 'tests/fixtures/base/site.yaml'), 'utf8').replace(
  'Kommunalblick',
  'Anders',
);

const CHANGES: readonly (readonly [string, Files])[] = [
  ['its text', { [ARTICLE]: article(['topics: [ozg]'], 'Ein anderer Absatz.\n') }],
  ['its corrections', { [ARTICLE]: article(['corrections: [{ date: 2023-04-01, text: Neu. }]']) }],
  ['its region', { [ARTICLE]: article(['region: [Bayern]']) }],
  [
    'the headline of the previous article',
    { 'articles/2023/03/frueher.md': article(['title: Neu', 'date: 2023-03-28']) },
  ],
  [
    'the headline of a follow-up',
    {
      'articles/2023/04/spaeter.md': article(
        ['title: Neu', 'date: 2023-04-02'],
        '[Davor](/2023/03/zusammen-fuers-ozg/)',
      ),
    },
  ],
  [
    'an article that is no longer a follow-up',
    { 'articles/2023/04/spaeter.md': article(['title: Später', 'date: 2023-04-02']) },
  ],
  ['a removed article', { 'articles/2023/03/frueher.md': article(['date: 2023-03-28', 'draft: true']) }],
  ['a newer article', { 'articles/2023/03/naechster.md': article(['title: Nächster', 'date: 2023-03-31']) }],
  [
    'the title of a category',
    { 'categories.yaml': `- { name: Politik, title: Politisches }\n- name: Verwaltung\n` },
  ],
  ['the title of the site', { 'site.yaml': SITE }],
];

describe('the inputs of an article page', () => {
  it.each(CHANGES)('change with %s, as the props do', async (_what, files) => {
    const before = pagesByPath(await new ContentFolder(SEVERAL).load());
    const after = pagesByPath(await new ContentFolder({ ...SEVERAL, ...files }).load());
    const changed = [...before].filter(
      ([path, page]) => after.has(path) && digestOf(page.props()) !== digestOf(after.get(path)?.props()),
    );
    expect(changed.map(([path]) => path)).toContain('/2023/03/zusammen-fuers-ozg/');
    for (const [path, page] of changed) {
      expect(digestOf(page.inputs()), path).not.toBe(digestOf(after.get(path)?.inputs()));
    }
  });
});

function pagesByPath(archive: Archive): Map<string, Page> {
  const site = new Site(archive);
  const pages = site.years.flatMap((year) => articlePages(yearInputs(site, year)));
  return new Map(pages.map((page) => [page.path, page]));
}
