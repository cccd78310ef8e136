import type { ArticleImage } from '../archive/article.ts';
import type { FrontLayout } from '../archive/front.ts';
import type { Term } from '../archive/term.ts';
import { frontUrl, listUrl } from '../archive/urls.ts';
import type { ImageAddresses } from '../images/addresses.ts';
import { shownPicture, type ShownPicture } from '../images/shown-picture.ts';
import type { Card } from '../card/card.ts';
import { definePage } from '../site/define-page.ts';
import { categoryList } from '../site/lists.ts';
import type { Link } from '../site/page.ts';
import { type Shared, valuesOf } from '../site/shared.ts';
import type { Site } from '../site/site.ts';
import type { Head, SiteChrome } from '../site/site-chrome.ts';
import { type Opening, openingOf, SEARCHED, withoutRepeats } from './front-articles.ts';

/** Articles in a category's block. */
const BLOCK = 4;
/** Blocks, unless the newsroom chose them: thirty categories would make a page that nobody reads to its end. */
const MOST_BLOCKS = 12;

export interface FrontProps {
  chrome: SiteChrome;
  head: Head;
  layout: FrontLayout;
  lead?: { card: Card; image?: { picture: ShownPicture; alt: string } };
  /** The topic of a story. */
  topic?: Link;
  /** Those of the newest that have a card below the lead. */
  cards: readonly Card[];
  /** The articles that the newsroom pinned, in its order. */
  pinned: readonly Card[];
  newest: readonly Card[];
  blocks: readonly { category: Link; cards: readonly Card[] }[];
}

interface FrontInputs {
  chrome: Shared<SiteChrome>;
  images: ImageAddresses;
  description: string;
  layout: FrontLayout;
  lead?: { card: Shared<Card>; image?: Pick<ArticleImage, 'picture' | 'alt'> };
  topic?: Pick<Term, 'title' | 'slug'>;
  cards: readonly Shared<Card>[];
  pinned: readonly Shared<Card>[];
  newest: readonly Shared<Card>[];
  blocks: readonly { category: Pick<Term, 'title' | 'slug'>; cards: readonly Shared<Card>[] }[];
}

export const frontPage = definePage({
  kind: 'front',
  path: frontUrl(),
  inputs: frontInputs,
  props: frontProps,
});

function frontInputs(site: Site): FrontInputs {
  const opening = openingOf(site.archive);
  const { layout, lead, topic, cards, pinned, newest } = opening;
  const term = topic === undefined ? undefined : site.common.vocabularies.topics.bySlug(topic);
  return {
    chrome: site.common.chrome,
    images: site.common.images,
    description: site.archive.settings.description,
    layout,
    ...(lead && {
      lead: {
        card: site.card(lead),
        ...(layout !== 'quiet' &&
          lead.image && { image: { picture: lead.image.picture, alt: lead.image.alt } }),
      },
    }),
    ...(term && { topic: { title: term.title, slug: term.slug } }),
    cards: site.cards(cards),
    ...{ pinned: site.cards(pinned), newest: site.cards(newest), blocks: blocksOf(site, opening) },
  };
}

/**
 * The categories' newest articles that the opening does not show, first the newest one with a picture. Categories without any have
 * no block.
 */
function blocksOf(site: Site, { lead, pinned, newest }: Opening): FrontInputs['blocks'] {
  const { front, vocabularies } = site.archive;
  const { categories } = vocabularies;
  const shown = [...(lead ? [lead] : []), ...pinned, ...newest];
  const taken = new Set(shown);
  const terms = front.blocks?.map((slug) => categories.bySlug(slug)) ?? categories.terms;
  const blocks = terms.flatMap(({ slug, title }) => {
    const others = site
      .articlesOf(categoryList, slug, taken.size + SEARCHED)
      .filter((article) => !taken.has(article));
    const members = withoutRepeats(others, shown).slice(0, BLOCK);
    const first = members.find(({ image }) => image) ?? members[0];
    const ordered = [...members].sort((a, b) => Number(b === first) - Number(a === first));
    return members.length === 0 ? [] : [{ category: { title, slug }, cards: site.cards(ordered) }];
  });
  return front.blocks ? blocks : blocks.slice(0, MOST_BLOCKS);
}

function frontProps({
  chrome: { value: chrome },
  images,
  description,
  layout,
  lead,
  topic,
  ...lists
}: FrontInputs): FrontProps {
  return {
    chrome,
    head: { title: chrome.title, description, path: frontUrl() },
    layout,
    ...(lead && {
      lead: {
        card: lead.card.value,
        ...(lead.image && {
          image: { picture: shownPicture(images, lead.image.picture, 'lead'), alt: lead.image.alt },
        }),
      },
    }),
    ...(topic && { topic: { title: topic.title, url: listUrl(chrome.words, 'topic', topic.slug) } }),
    cards: valuesOf(lists.cards),
    pinned: valuesOf(lists.pinned),
    newest: valuesOf(lists.newest),
    blocks: lists.blocks.map(({ category: { title, slug }, cards }) => ({
      category: { title, url: listUrl(chrome.words, 'category', slug) },
      cards: valuesOf(cards),
    })),
  };
}
