import { frontUrl, listUrl } from '../archive/urls.ts';
import { shownPicture, type ShownPicture } from '../images/variants.ts';
import type { Card } from '../card/card.ts';
import type { SiteChrome, Head } from '../site/site-chrome.ts';
import { categoryList } from '../site/lists.ts';
import type { Link, Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';

/** Articles beside the lead, and in the block of a category. */
const NEWEST = 8;
const BLOCK = 4;

export interface FrontProps {
  chrome: SiteChrome;
  head: Head;
  lead?: { card: Card; image?: { picture: ShownPicture; alt: string } };
  newest: readonly Card[];
  blocks: readonly { category: Link; cards: readonly Card[] }[];
}

export function frontPage(site: Site): Page<FrontProps> {
  return { kind: 'front', path: frontUrl(), props: () => frontProps(site) };
}

/** The lead is the newest article with a picture among the newest, or the newest of all. No article stands twice. */
function frontProps(site: Site): FrontProps {
  const { chrome, archive } = site;
  const { articles, settings, vocabularies } = archive;
  const latest = articles.slice(0, NEWEST + 1);
  const lead = latest.find(({ image }) => image) ?? latest[0];
  const newest = latest.filter((article) => article !== lead);
  const blocks = vocabularies.categories.terms.flatMap(({ slug, title }) => {
    const members = site
      .articlesOf(categoryList, slug, latest.length + BLOCK)
      .filter((article) => !latest.includes(article))
      .slice(0, BLOCK);
    if (members.length === 0) return [];
    return [{ category: { title, url: listUrl('category', slug) }, cards: site.cards(members) }];
  });
  return {
    chrome,
    head: { title: settings.title, description: settings.description, path: frontUrl() },
    ...(lead && {
      lead: {
        card: site.card(lead),
        ...(lead.image && {
          image: { picture: shownPicture(lead.image.picture, 'lead'), alt: lead.image.alt },
        }),
      },
    }),
    newest: site.cards(newest),
    blocks,
  };
}
