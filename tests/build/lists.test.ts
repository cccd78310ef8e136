import { beforeAll, describe, expect, inject, it } from 'vitest';
import { attribute, BuiltSite, elementsOf, type HtmlFile } from './built-site.ts';

const REFERENCE = '/2023/03/zusammen-fuers-ozg/';

let site: BuiltSite;
beforeAll(() => {
  site = new BuiltSite(inject('site').out);
});

/** The addresses of the articles that a page lists: those that a headline links to. */
const listed = ({ tree }: HtmlFile): string[] =>
  ['h2', 'h3']
    .flatMap((name) => elementsOf(tree, name))
    .flatMap((headline) => elementsOf(headline, 'a'))
    .map((link) => attribute(link, 'href') ?? '')
    .filter((url) => /^\/\d{4}\/\d{2}\/[a-z0-9-]*[a-z]/.test(url));

describe('an article with three regions', () => {
  it.each([
    ['its category', '/bereich/politik/'],
    ['the month of its category', '/bereich/politik/2023/03/'],
    ['its first region', '/region/thueringen/'],
    ['the month of its first region', '/region/thueringen/2023/03/'],
    ['its second region', '/region/bayern/2023/03/'],
    ['its third region', '/region/niedersachsen/2023/03/'],
    ['its day', '/2023/03/30/'],
    ['its month', '/2023/03/'],
    ['its type', '/typ/meldung/2023/03/'],
    ['its topic', '/thema/ozg/2023/'],
  ])('appears in %s once', (_list, url) => {
    expect(listed(site.page(url)).filter((entry) => entry === REFERENCE)).toEqual([REFERENCE]);
  });

  it('is reachable through the calendar of its year', () => {
    const links = elementsOf(site.page('/2023/').tree, 'a').map((link) => attribute(link, 'href'));
    expect(links.filter((url) => url === '/2023/03/30/')).toEqual(['/2023/03/30/']);
  });

  it('appears in no list of another category, region, type or topic', () => {
    const own = /^\/(bereich\/politik|region\/(thueringen|bayern|niedersachsen)|typ\/meldung|thema\/ozg)\//;
    const others = site.html.filter(
      ({ url }) => /^\/(bereich|region|typ|thema|autor)\//.test(url) && !own.test(url),
    );
    expect(others.filter((file) => listed(file).includes(REFERENCE)).map(({ url }) => url)).toEqual([]);
  });
});

it('no page lists an article twice', () => {
  const repeated = site.html.flatMap((file) => {
    const urls = listed(file);
    return urls.filter((url, index) => urls.indexOf(url) !== index).map((url) => `${file.path}: ${url}`);
  });
  expect(repeated).toEqual([]);
});

it('every article appears in the list of its day', () => {
  const articles = site.html.filter(
    ({ tree }) => elementsOf(tree, 'body')[0]?.properties['dataKind'] === 'article',
  );
  const days = new Set(
    site.html.filter(({ url }) => /^\/\d{4}\/\d{2}\/\d{2}\/$/.test(url)).flatMap((file) => listed(file)),
  );
  expect(articles.length).toBeGreaterThan(60);
  expect(articles.filter(({ url }) => !days.has(url)).map(({ url }) => url)).toEqual([]);
});
