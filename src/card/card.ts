import type { Article } from '../archive/article.ts';
import { dateOf } from '../archive/date.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import type { ImageAddresses } from '../images/addresses.ts';
import { shownPicture, type ShownPicture } from '../images/shown-picture.ts';
import { type Language, ownLang } from '../archive/language.ts';
import { typeset } from '../markdown/typography.ts';

/** An article in a list. */
export interface Card {
  url: string;
  /** Empty if the article has none. */
  kicker: string;
  title: string;
  date: string;
  teaser: string;
  /** The title of the article's type; articles of the default type have none. */
  label?: string;
  image?: { picture: ShownPicture; alt: string };
  badge?: PreviewBadge;
  /** The tag of the headline's and the teaser's language, if it is not the site's. */
  lang?: string;
  /** The same for a kicker of the article's own: names of regions are in the site's language. */
  kickerLang?: string;
}

/** Why an article appears only in the preview. */
export type PreviewBadge = { kind: 'draft' } | { kind: 'embargo'; until: string };

/**
 * The kicker or, without one, the names of the regions, joined as on the printed page. Empty without either. An only region would
 * say the same above every headline, so it says nothing unless the vocabulary wants it to.
 */
export function kickerOf(article: Article, { regions }: Vocabularies): string {
  if (article.kicker !== undefined) return article.kicker;
  const terms = article.regions.map((key) => regions.bySlug(key));
  return terms
    .filter((term) => term.kicker ?? term !== regions.onlyTop)
    .map(({ title }) => title)
    .join('/');
}

/** An article's title with its kicker, as one line. */
export const headlineOf = ({ kicker, title }: Pick<Card, 'kicker' | 'title'>): string =>
  kicker === '' ? title : `${kicker}: ${title}`;

export function badgeOf(article: Article): PreviewBadge | undefined {
  if (article.draft) return { kind: 'draft' };
  return article.publishAt === undefined ? undefined : { kind: 'embargo', until: article.publishAt };
}

export function cardOf(
  article: Article,
  vocabularies: Vocabularies,
  { language, images }: { language: Language; images: ImageAddresses },
  preview: boolean,
): Card {
  const { types, defaultType } = vocabularies;
  const badge = preview ? badgeOf(article) : undefined;
  const { lang } = ownLang(article.language, language);
  const own = lang ?? language;
  return {
    url: article.url,
    kicker: typeset(kickerOf(article, vocabularies), article.kicker === undefined ? language : own),
    title: typeset(article.title, own),
    date: dateOf(article.date),
    teaser: typeset(article.teaser, own),
    ...(article.type !== defaultType && { label: types.bySlug(article.type).title }),
    ...(article.image && {
      image: { picture: shownPicture(images, article.image.picture, 'card'), alt: article.image.alt },
    }),
    ...(badge && { badge }),
    ...(lang !== undefined && { lang, ...(article.kicker !== undefined && { kickerLang: lang }) }),
  };
}
