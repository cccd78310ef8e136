import type { Article, ArticleImage } from '../archive/article.ts';
import type { Pin } from '../archive/front.ts';
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

/** Articles next to the lead, pinned ones included, but no fewer new ones than `FEWEST`; and articles in a category's block. */
const BESIDE_LEAD = 8;
const FEWEST = 3;
const BLOCK = 4;

export interface FrontProps {
  chrome: SiteChrome;
  head: Head;
  lead?: { card: Card; image?: { picture: ShownPicture; alt: string } };
  /** The articles that the newsroom pinned, in its order. */
  pinned: readonly Card[];
  newest: readonly Card[];
  blocks: readonly { category: Link; cards: readonly Card[] }[];
}

interface FrontInputs {
  chrome: Shared<SiteChrome>;
  images: ImageAddresses;
  description: string;
  lead?: { card: Shared<Card>; image?: Pick<ArticleImage, 'picture' | 'alt'> };
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
  const opening = openingOf(site);
  const { lead, pinned, newest } = opening;
  return {
    chrome: site.common.chrome,
    images: site.common.images,
    description: site.archive.settings.description,
    ...(lead && {
      lead: {
        card: site.card(lead),
        ...(lead.image && { image: { picture: lead.image.picture, alt: lead.image.alt } }),
      },
    }),
    ...{ pinned: site.cards(pinned), newest: site.cards(newest), blocks: blocksOf(site, opening) },
  };
}

/** The articles above the blocks; none is among them twice. */
interface Opening {
  lead: Article | undefined;
  pinned: readonly Article[];
  newest: readonly Article[];
}

/** Without a chosen one, the lead is the newest article with a picture among the newest ones, or else the newest one. */
function openingOf({ archive: { articles, front } }: Site): Opening {
  const at = (pin: Pin): Article | undefined => articles.find(({ file }) => file === pin.file);
  const pinned = front.pinned.flatMap((pin) => at(pin) ?? []);
  const count = Math.max(BESIDE_LEAD - pinned.length, FEWEST);
  const chosen = front.lead && at(front.lead);
  const taken = new Set(chosen ? [chosen, ...pinned] : pinned);
  // Enough of the newest ones that these remain without the taken ones.
  const latest = articles.slice(0, taken.size + count + 1).filter((article) => !taken.has(article));
  const lead = chosen ?? latest.slice(0, count + 1).find(({ image }) => image) ?? latest[0];
  return { lead, pinned, newest: latest.filter((article) => article !== lead).slice(0, count) };
}

/** The categories' newest articles that the opening does not show. Categories without any have no block. */
function blocksOf(site: Site, { lead, pinned, newest }: Opening): FrontInputs['blocks'] {
  const { front, vocabularies } = site.archive;
  const { categories } = vocabularies;
  const taken = new Set([lead, ...pinned, ...newest]);
  const terms = front.blocks?.map((slug) => categories.bySlug(slug)) ?? categories.terms;
  return terms.flatMap(({ slug, title }) => {
    const members = site
      .articlesOf(categoryList, slug, taken.size + BLOCK)
      .filter((article) => !taken.has(article))
      .slice(0, BLOCK);
    return members.length === 0 ? [] : [{ category: { title, slug }, cards: site.cards(members) }];
  });
}

function frontProps({
  chrome: { value: chrome },
  images,
  description,
  lead,
  pinned,
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
          image: { picture: shownPicture(images, lead.image.picture, 'lead'), alt: lead.image.alt },
        }),
      },
    }),
    pinned: valuesOf(pinned),
    newest: valuesOf(newest),
    blocks: blocks.map(({ category: { title, slug }, cards }) => ({
      category: { title, url: listUrl(chrome.words, 'category', slug) },
      cards: valuesOf(cards),
    })),
  };
}
