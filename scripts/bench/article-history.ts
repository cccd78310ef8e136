import { slug } from '../../src/archive/slug.ts';
import type { Random } from './random.ts';

const DAY_MS = 86_400_000;
/** A correction follows within this many days. */
const MOST_DAYS = 20;
const CMS_IDS = 10_000;

const CORRECTIONS = [
  'In einer früheren Fassung war die Zahl der Anträge zu hoch angegeben.',
  'Der Name der Dienststelle war falsch geschrieben.',
  'Der Beschluss fiel am Donnerstag, nicht am Mittwoch.',
  'Die Kosten betragen nach Angaben der Kämmerei weniger als zunächst berichtet.',
] as const;

/** Fields of frontmatter that an article has gained since it was published. */
export interface ArticleHistory {
  updated?: string;
  corrections?: readonly { date: string; text: string }[];
  aliases?: readonly string[];
}

/**
 * One article in five had another address in an earlier system, in one of two common forms; one in ten was corrected. `date` is the
 * article's, `last` the archive's last one, both as `YYYY-MM-DD`.
 */
export function articleHistory(
  random: Random,
  { id, title, date, last }: { id: number; title: string; date: string; last: string },
): ArticleHistory {
  const moved = random.below(5) === 0;
  const numbered = random.below(2) === 0;
  const corrected = random.below(10) === 0;
  const later = dayAfter(date, 1 + random.below(MOST_DAYS));
  const day = later < last ? later : last;
  const path = numbered
    ? `/artikel/${CMS_IDS + id}.html`
    : `/${date.slice(0, 7).replace('-', '/')}/${slug(title)}-${id}.html`;
  return {
    ...(corrected && { updated: day, corrections: [{ date: day, text: random.pick(CORRECTIONS) }] }),
    ...(moved && { aliases: [path] }),
  };
}

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
