import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { definePage, type PageGroup } from '../../src/site/define-page.ts';
import { digestOf } from '../../src/site/digest.ts';
import type { FactsCache } from '../../src/site/facts-cache.ts';
import { Site } from '../../src/site/site.ts';
import { liveGroups, pagesOf } from '../../src/views/pages.ts';
import { article, ARTICLE, ContentFolder, type Files } from '../content-folder.ts';

const LINK = 'Siehe [früher](/2021/05/erster/).\n';

/** Three years with follow-ups, a topic that a year lacks, a dossier, former addresses and neighbours in other years. */
const ARCHIVE: Files = {
  [ARTICLE]: article(['topics: [ozg]', 'authors: [Mara Feldhusen]', 'source: dpa'], LINK),
  'articles/2021/05/erster.md': article([
    'title: Erster',
    'date: 2021-05-03',
    'topics: [ozg]',
    'aliases: [/alt/]',
  ]),
  'articles/2022/02/zweiter.md': article(['title: Zweiter', 'date: 2022-02-03', 'region: [Auenkirch]']),
  'articles/2023/04/dritter.md': article(['title: Dritter', 'date: 2023-04-03', 'category: Verwaltung']),
  'dossiers/ozg.md': 'Worum es *geht*.\n',
  'redirects.yaml': '- { from: /früher/, to: /archiv/ }\n',
};

const EDITS: readonly Files[] = [
  {},
  { 'articles/2021/05/erster.md': article(['title: Anders', 'date: 2021-05-03', 'topics: [ozg]']) },
  {
    'articles/2021/05/erster.md': article(
      ['title: Erster', 'date: 2021-05-03', 'topics: [ozg]'],
      'Anders.\n',
    ),
  },
  { 'articles/2022/02/zweiter.md': article(['draft: true', 'date: 2022-02-03']) },
  { 'articles/2022/07/neu.md': article(['title: Neu', 'date: 2022-07-03', 'topics: [ozg]'], LINK) },
  { 'articles/2024/01/neu.md': article(['title: Neu', 'date: 2024-01-03', 'type: interview']) },
  { 'categories.yaml': '- { name: Politik, title: Politisches }\n- name: Verwaltung\n' },
  { 'topics.yaml': '- { name: ozg, title: Onlinezugang }\n- name: cloud\n' },
  { 'dossiers/ozg.md': 'Worum es nicht geht.\n' },
];

const load = (files: Files): Promise<Archive> => new ContentFolder({ ...ARCHIVE, ...files }).load();

/** A cache whose values make a round trip through JSON, as between two builds. */
function jsonCache(): FactsCache {
  const texts = new Map<string, string>();
  return {
    getOrCreate: <T>(name: string, digest: string, create: () => T): T => {
      const key = `${name} ${digest}`;
      if (!texts.has(key)) texts.set(key, JSON.stringify(create()));
      return JSON.parse(texts.get(key) as string) as T;
    },
  };
}

describe('the inputs of a page', () => {
  it.each(EDITS)('determine its props: equal digests mean equal props (%#)', async (files) => {
    const cache = jsonCache();
    const props = new Map<string, string>();
    for (const content of [{}, files]) {
      for (const page of pagesOf(new Site(await load(content), false, cache))) {
        const key = digestOf([page.kind, page.path, page.inputs()]);
        const text = JSON.stringify(page.props());
        expect(props.get(key) ?? text, page.path).toBe(text);
        props.set(key, text);
      }
    }
  });

  it('cannot be functions, maps or the site', () => {
    const page = { kind: 'front', path: '/', props: () => ({}) } as const;
    // @ts-expect-error a site has methods
    definePage({ ...page, inputs: (site: Site) => ({ site }) });
    // @ts-expect-error JSON drops the entries of a map
    definePage({ ...page, inputs: () => ({ titles: new Map([['a', 'b']]) }) });
    // @ts-expect-error JSON has no functions
    definePage({ ...page, inputs: () => ({ title: () => 'a' }) });
    definePage({ ...page, inputs: ({ common }: Site) => ({ chrome: common.chrome }) });
  });
});

describe('a digest stored with facts', () => {
  it('equals the digest of the value', async () => {
    const site = new Site(await load({}), false, jsonCache());
    const shared = site.years.flatMap(({ own, articles }) => [
      ...articles.map((it) => own.card(it)),
      ...Object.keys(own.facts.days).map((day) => own.cardsOfDay(day)),
      ...Object.keys(own.facts.terms.topic ?? {}).map((topic) => own.dossierEntries(topic)),
    ]);
    expect(shared.length).toBeGreaterThan(8);
    for (const it of shared) expect(it?.digest).toBe(digestOf(it?.value));
  });
});

describe('the inputs of a year', () => {
  const years = async (files: Files, cache?: FactsCache): Promise<PageGroup[]> =>
    liveGroups(new Site(await load(files), false, cache)).filter(({ inputs }) => inputs);

  it.each(EDITS)('determine the pages of the year (%#)', async (files) => {
    const cache = jsonCache();
    const pages = new Map<string, string>();
    for (const content of [{}, files]) {
      for (const { name, inputs, pages: pagesIn } of await years(content, cache)) {
        const key = `${name} ${digestOf(inputs?.())}`;
        const text = JSON.stringify(pagesIn().map(({ kind, path, props }) => [kind, path, props()]));
        expect(pages.get(key) ?? text, name).toBe(text);
        pages.set(key, text);
      }
    }
  });

  it('have the same digest with cached facts and without', async () => {
    const cache = jsonCache();
    const [first, cached, fresh] = [await years({}, cache), await years({}, cache), await years({})];
    const digests = (groups: PageGroup[]) => groups.map(({ inputs }) => digestOf(inputs?.()));
    expect(digests(cached)).toEqual(digests(first));
    expect(digests(fresh)).toEqual(digests(first));
  });
});
