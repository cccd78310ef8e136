import { fragmentUrl } from '../archive/urls.ts';
import type { Card } from '../card/card.ts';
import { categoryList, RELATED } from '../site/lists.ts';
import type { Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';

/** The newest articles of a category, without a page around them: one more than is shown, as one may be the page's own. */
export interface FragmentProps {
  language: 'de' | 'en';
  cards: readonly Card[];
}

export function fragmentPages(site: Site): Page<FragmentProps>[] {
  return site.archive.vocabularies.categories.terms.map(({ slug }) => ({
    kind: 'fragment',
    path: fragmentUrl(slug),
    props: () => ({
      language: site.chrome.language,
      cards: site.cards(site.articlesOf(categoryList, slug, RELATED + 1)),
    }),
  }));
}
