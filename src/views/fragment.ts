import type { Language } from '../archive/language.ts';
import type { Term } from '../archive/term.ts';
import { fragmentUrl } from '../archive/urls.ts';
import type { Card } from '../card/card.ts';
import { definePage } from '../site/define-page.ts';
import { categoryList, RELATED } from '../site/lists.ts';
import type { Page } from '../site/page.ts';
import { valuesOf } from '../site/shared.ts';
import type { Site } from '../site/site.ts';

/**
 * The newest articles of a category without a page around them: one more than is shown, since one may be the current page's own.
 */
export interface FragmentProps {
  language: Language;
  cards: readonly Card[];
}

export const fragmentPages = (site: Site): Page<FragmentProps>[] =>
  site.common.vocabularies.categories.terms.map((category) => fragmentPage(site, category));

const fragmentPage = definePage({
  kind: 'fragment',
  path: (_site: Site, { slug }: Term) => fragmentUrl(slug),
  inputs: (site, { slug }) => ({
    language: site.common.language,
    cards: site.cards(site.articlesOf(categoryList, slug, RELATED + 1)),
  }),
  props: ({ language, cards }): FragmentProps => ({ language, cards: valuesOf(cards) }),
});
