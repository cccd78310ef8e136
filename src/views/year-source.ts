import { dateOf, monthOf } from '../archive/date.ts';
import { identityOf } from '../archive/identity.ts';
import { LISTS } from '../site/lists.ts';
import { openArticles } from '../site/uncounted-today.ts';
import type { Site } from '../site/site.ts';
import { newsOnly } from './sitemap.ts';
import type { Year } from '../site/year.ts';

/**
 * All that the pages of a year are made of: its articles, and what stands in its pages of other years. It may say more than
 * is needed, as each page is asked then; what is missing here would leave a page as it was.
 */
export function yearSource(site: Site, year: Year): unknown {
  const { provenance } = site.archive;
  return [
    year.cardsKey,
    [openArticles(site, year).length, newsOnly(site, year)],
    year.articles.flatMap((article, index) => {
      const later = site.followUps(article);
      return later.length === 0 ? [] : [index, ...later.map(identityOf)];
    }),
    Object.keys(year.facts.ends).map((slug) => year.edgesOfCategory(slug)),
    [dateOf, monthOf].map((nameOf) => year.edges(({ date }) => nameOf(date))),
    LISTS.map((list) =>
      Object.keys(year.facts.terms[list.kind] ?? {}).map((slug) => year.edgesOfTerm(list, slug)),
    ),
    provenance && year.articles.map(({ file }) => provenance.versions.has(file)),
  ];
}
