import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { nextCurrentYear } from '../archive/editor-years.ts';
import { dateAt, dateOf, endOf, instantOf } from '../archive/date.ts';
import { endOfPin, pinsOf, withPins } from '../archive/front.ts';

/** What readers see of an archive at `now`, and until when. */
export function publishedArchive(archive: Archive, now: number): Archive {
  const { timeZone } = archive.settings;
  const articles = archive.articles.filter((article) => isPublished(article, now, timeZone));
  const today = dateAt(now, timeZone);
  const instants = [...releasesOf(archive.articles, timeZone), ...endsOfPins(archive)];
  if (archive.settings.editor) instants.push(instantOf(nextCurrentYear(today), timeZone));
  if (articles[0] && dateOf(articles[0].date) >= today) instants.push(endOf(today, timeZone));
  const coming = instants.filter((instant) => instant > now);
  const until = coming.length > 0 ? Math.min(...coming) : undefined;
  const front = withPins(
    archive.front,
    (pin) => endOfPin(pin, timeZone) > now && articles.some(({ file }) => file === pin.file),
  );
  return { ...archive, articles, front, until, today };
}

/** What the preview shows of an archive: drafts and embargoed articles, too, but no pin that has ended at `now`. */
export const previewOf = (archive: Archive, now: number): Archive => ({
  ...archive,
  front: withPins(archive.front, (pin) => endOfPin(pin, archive.settings.timeZone) > now),
});

/** The instants at which embargoes end. */
const releasesOf = (articles: readonly Article[], timeZone: string): number[] =>
  articles.flatMap(({ draft, publishAt }) =>
    draft || publishAt === undefined ? [] : [instantOf(publishAt, timeZone)],
  );

/** The instants at which pins end. */
const endsOfPins = ({ front, settings }: Archive): number[] =>
  pinsOf(front)
    .filter(({ until }) => until !== undefined)
    .map((pin) => endOfPin(pin, settings.timeZone));

/** Whether an article is neither a draft nor under embargo at `now`. */
export function isPublished(
  article: Pick<Article, 'draft' | 'publishAt'>,
  now: number,
  timeZone: string,
): boolean {
  if (article.draft) return false;
  return article.publishAt === undefined || instantOf(article.publishAt, timeZone) <= now;
}
