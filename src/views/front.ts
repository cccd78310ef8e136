import type { ArticleImage } from '../archive/article.ts';
import type { Term } from '../archive/term.ts';
import { frontUrl, listUrl } from '../archive/urls.ts';
import { shownPicture, type ShownPicture } from '../images/variants.ts';
import type { Card } from '../card/card.ts';
import { definePage } from '../site/define-page.ts';
import { categoryList } from '../site/lists.ts';
import type { Link } from '../site/page.ts';
import { type Shared, valuesOf } from '../site/shared.ts';
import type { Site } from '../site/site.ts';
import type { Head, SiteChrome } from '../site/site-chrome.ts';

/** Articles next to the lead, and in each category's block. */
const NEWEST = 8;
const BLOCK = 4;

export interface FrontProps {
  chrome: SiteChrome;
  head: Head;
  lead?: { card: Card; image?: { picture: ShownPicture; alt: string } };
  newest: readonly Card[];
  blocks: readonly { category: Link; cards: readonly Card[] }[];
}

interface FrontInputs {
  chrome: Shared<SiteChrome>;
  description: string;
  lead?: { card: Shared<Card>; image?: Pick<ArticleImage, 'picture' | 'alt'> };
  newest: readonly Shared<Card>[];
  blocks: readonly { category: Pick<Term, 'title' | 'slug'>; cards: readonly Shared<Card>[] }[];
}

export const frontPage = definePage({
  kind: 'front',
  path: frontUrl(),
  inputs: frontInputs,
  props: frontProps,
});

/** The lead is the newest article with a picture among the newest ones, or else the newest one. No article appears twice. */
function frontInputs(site: Site): FrontInputs {
  const { articles, settings, vocabularies } = site.archive;
  const latest = articles.slice(0, NEWEST + 1);
  const lead = latest.find(({ image }) => image) ?? latest[0];
  const blocks = vocabularies.categories.terms.flatMap(({ slug, title }) => {
    const members = site
      .articlesOf(categoryList, slug, latest.length + BLOCK)
      .filter((article) => !latest.includes(article))
      .slice(0, BLOCK);
    if (members.length === 0) return [];
    return [{ category: { title, slug }, cards: site.cards(members) }];
  });
  return {
    chrome: site.common.chrome,
    description: settings.description,
    ...(lead && {
      lead: {
        card: site.card(lead),
        ...(lead.image && { image: { picture: lead.image.picture, alt: lead.image.alt } }),
      },
    }),
    newest: site.cards(latest.filter((article) => article !== lead)),
    blocks,
  };
}

function frontProps({
  chrome: { value: chrome },
  description,
  lead,
  newest,
  blocks,
}: FrontInputs): FrontProps {
  return {
    chrome,
    head: { title: chrome.title, description, path: frontUrl() },
    ...(lead && {
      lead: {
        card: lead.card.value,
        ...(lead.image && {
          image: { picture: shownPicture(chrome.words, lead.image.picture, 'lead'), alt: lead.image.alt },
        }),
      },
    }),
    newest: valuesOf(newest),
    blocks: blocks.map(({ category: { title, slug }, cards }) => ({
      category: { title, url: listUrl(chrome.words, 'category', slug) },
      cards: valuesOf(cards),
    })),
  };
}
