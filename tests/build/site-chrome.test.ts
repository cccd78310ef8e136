import { beforeAll, describe, expect, inject, it } from 'vitest';
import { attribute, BuiltSite, elementsOf, type HtmlFile } from './built-site.ts';

let site: BuiltSite;
beforeAll(() => {
  site = new BuiltSite(inject('site').out);
});

/** The current entries of the category navigation, in its bar and its menu. */
const marked = ({ tree }: HtmlFile): (string | undefined)[] => {
  const links = elementsOf(tree, 'a').filter((link) => attribute(link, 'ariaCurrent') === 'true');
  return [...new Set(links.map((link) => attribute(link, 'href')))];
};

/** The Atom feeds that a page names, by address. */
const feeds = ({ tree }: HtmlFile): (string | undefined)[] =>
  elementsOf(tree, 'link')
    .filter((link) => attribute(link, 'type') === 'application/atom+xml')
    .map((link) => attribute(link, 'href'));

// Header and feeds are rendered once for many pages: each must get its own.
describe('the chrome of', () => {
  it.each([
    ['a category', '/bereich/politik/', ['/bereich/politik/'], ['/atom.xml', '/bereich/politik/atom.xml']],
    [
      'another category',
      '/bereich/bildung/',
      ['/bereich/bildung/'],
      ['/atom.xml', '/bereich/bildung/atom.xml'],
    ],
    [
      'an article',
      '/2023/03/zusammen-fuers-ozg/',
      ['/bereich/politik/'],
      ['/atom.xml', '/bereich/politik/atom.xml'],
    ],
    ['a region', '/region/bayern/', [], ['/atom.xml', '/region/bayern/atom.xml']],
    ['the front page', '/', [], ['/atom.xml']],
  ])('%s marks its category and names its feeds', (_name, path, categories, named) => {
    const page = site.page(path);
    expect(marked(page)).toEqual(categories);
    expect(feeds(page)).toEqual(named);
  });

  it('an author marks no category and has no feed of its own', () => {
    const path = [...site.files].find((file) => /^autor\/[^/]+\/index\.html$/.test(file)) ?? '';
    const page = site.page(`/${path.replace('index.html', '')}`);
    expect([marked(page), feeds(page)]).toEqual([[], ['/atom.xml']]);
  });
});
