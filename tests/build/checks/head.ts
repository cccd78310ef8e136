import { attribute, type BuiltSite, elementsOf, textOf } from '../built-site.ts';
import { type Check, eachDocument } from './check.ts';

export const language: Check = {
  claim: 'names its language',
  findings: eachDocument(({ tree }) => {
    const languages = elementsOf(tree, 'html').map((html) => attribute(html, 'lang'));
    return languages.length === 1 && /^(de|en)$/.test(languages[0] ?? '')
      ? []
      : [`lang: ${languages.join()}`];
  }),
};

export const oneHeadline: Check = {
  claim: 'has exactly one h1, with text',
  findings: eachDocument(({ tree }) => {
    const headlines = elementsOf(tree, 'h1').map((h1) => textOf(h1).trim());
    return headlines.length === 1 && headlines[0] !== '' ? [] : [`h1: ${headlines.length}`];
  }),
};

/** A page for search engines has its own address as the canonical one; a `noindex` page has none. */
export const canonical: Check = {
  claim: 'has its own address as the canonical one',
  findings: eachDocument(({ tree, url }) => {
    const isUnlisted = elementsOf(tree, 'meta').some(
      (meta) => attribute(meta, 'name') === 'robots' && attribute(meta, 'content') === 'noindex',
    );
    const links = elementsOf(tree, 'link').filter((link) => attribute(link, 'rel') === 'canonical');
    const paths = links.map((link) => new URL(attribute(link, 'href') ?? '').pathname);
    const expected = isUnlisted ? '' : url;
    return paths.join() === expected ? [] : [`canonical: ${paths.join()}`];
  }),
};

/** No two pages have the same title, and none has an empty one. */
export const uniqueTitles: Check = {
  claim: 'has a title that no other page has',
  findings: (site: BuiltSite) => {
    const seen = new Map<string, string>();
    return site.html
      .filter(({ isDocument }) => isDocument)
      .flatMap(({ tree, path }) => {
        const head = elementsOf(tree, 'head').flatMap((element) => elementsOf(element, 'title'));
        const title = head.map((element) => textOf(element).trim()).join();
        const other = seen.get(title);
        seen.set(title, path);
        if (head.length !== 1 || title === '') return [`${path}: title: ${title}`];
        return other === undefined ? [] : [`${path}: the title of ${other}: ${title}`];
      });
  },
};
