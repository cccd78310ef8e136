import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import type { FrontLayout, Pin } from '../archive/front.ts';
import { isWide } from '../images/shape.ts';

/** Headlines beside the lead and its cards, pinned articles included, but no fewer new ones than `FEWEST`. */
const HEADLINES: Readonly<Record<FrontLayout, number>> = { standard: 10, story: 8, gallery: 8, quiet: 8 };
/** Beside a story with one row of cards. */
const SHORT = 5;
const FEWEST = 3;
/** The lead is one of this many. */
const LEADS = 9;
/** Articles of each layout that have a card below the lead. */
const CARDS: Readonly<Record<FrontLayout, number>> = { standard: 2, story: 4, gallery: 4, quiet: 6 };
/** How many of the newest articles decide which layout fits. */
const RECENT = 20;
/** How many articles of a list are searched for headlines that do not repeat. */
export const SEARCHED = 60;
/** With this many pictures among them, a row of pictures is shown. */
const GALLERY = 7;
/** With this many articles on a topic of the lead, it is a story. */
const STORY = 2;

/** The articles above the blocks. */
export interface Opening {
  layout: FrontLayout;
  lead: Article | undefined;
  /** The topic that the lead and the cards are about, in a story. */
  topic?: string | undefined;
  /** Below the lead. */
  cards: readonly Article[];
  pinned: readonly Article[];
  /** Those with cards, and the headlines. */
  newest: readonly Article[];
}

/**
 * Chooses the articles at the top of the front page. Without a chosen one, the lead is the newest article with a picture among the
 * newest ones, or else the newest one.
 */
export function openingOf({ articles, front }: Pick<Archive, 'articles' | 'front'>): Opening {
  const at = (pin: Pin): Article | undefined => articles.find(({ file }) => file === pin.file);
  const pinned = front.pinned.flatMap((pin) => at(pin) ?? []);
  const chosen = front.lead && at(front.lead);
  const taken = new Set(chosen ? [chosen, ...pinned] : pinned);
  const untaken = articles.slice(0, taken.size + SEARCHED).filter((article) => !taken.has(article));
  const latest = withoutRepeats(untaken).slice(0, RECENT);
  const lead = chosen ?? latest.slice(0, LEADS).find(({ image }) => image) ?? latest[0];
  const others = latest.filter((article) => article !== lead);
  const topic = lead?.topics.find((each) => others.filter(isAbout(each)).length >= STORY);
  const layout = front.layout ?? fittingLayout(lead, topic, others);
  const cards = cardsOf(layout, others, topic);
  const room = layout === 'story' && cards.length < CARDS.story ? SHORT : HEADLINES[layout];
  const headlines = others.filter((article) => !cards.includes(article));
  const shown = new Set([...cards, ...headlines.slice(0, Math.max(room - pinned.length, FEWEST))]);
  const newest = others.filter((article) => shown.has(article));
  return { layout, lead, topic: layout === 'story' ? topic : undefined, cards, pinned, newest };
}

const isAbout =
  (topic: string) =>
  ({ topics }: Article): boolean =>
    topics.includes(topic);

/**
 * Of articles with the same headline, such as an event that repeats, only the newest; none with a headline that one of `shown`
 * has.
 */
export function withoutRepeats(articles: readonly Article[], shown: readonly Article[] = []): Article[] {
  const headlines = new Set(shown.map(headlineKey));
  return articles.filter((article) => {
    const key = headlineKey(article);
    const isNew = !headlines.has(key);
    headlines.add(key);
    return isNew;
  });
}

const headlineKey = ({ kicker = '', title }: Article): string => `${kicker}\n${title.toLowerCase()}`;

function fittingLayout(
  lead: Article | undefined,
  topic: string | undefined,
  others: readonly Article[],
): FrontLayout {
  const picture = lead?.image?.picture;
  if (!picture) return 'quiet';
  if (topic !== undefined && isWide(picture)) return 'story';
  return others.filter(({ image }) => image).length >= GALLERY ? 'gallery' : 'standard';
}

/** The articles that have cards, in the order of the news. Without enough for the headlines, all are headlines. */
function cardsOf(layout: FrontLayout, others: readonly Article[], topic: string | undefined): Article[] {
  const count = Math.min(CARDS[layout], Math.max(0, others.length - FEWEST));
  const picked = new Set(inOrderOfChoice(layout, others, topic).slice(0, count));
  return others.filter((article) => picked.has(article));
}

function inOrderOfChoice(
  layout: FrontLayout,
  others: readonly Article[],
  topic: string | undefined,
): readonly Article[] {
  if (layout === 'quiet') return others;
  if (layout === 'story' && topic !== undefined) return others.filter(isAbout(topic));
  return [...others.filter(({ image }) => image), ...others.filter(({ image }) => !image)];
}
