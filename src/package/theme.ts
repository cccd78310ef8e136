import type { Card } from '../card/card.ts';
import type { Link } from '../site/page.ts';
import type { Head, SiteChrome } from '../site/site-chrome.ts';
import type { ArticleProps } from '../views/article.ts';
import { currentContext } from '../views/current-context.ts';
import type { FrontProps } from '../views/front.ts';
import type { ListProps } from '../views/list.ts';

/**
 * The contract with themes: the props of the components that they may replace, and what any of their components may ask for. Changing one
 * of these takes a major version; `REPLACEABLE` in `src/archive/theme.ts` has the same names.
 */
export type { Card, Head, Link, SiteChrome };
export { messagesFor } from '../i18n/messages.ts';
export { longDate, shortDate } from '../i18n/dates.ts';

type Language = SiteChrome['language'];

export interface HeadProps {
  chrome: SiteChrome;
  head: Head;
}

export interface HeaderProps {
  chrome: SiteChrome;
  /** The category to highlight in the navigation. */
  category?: Link | undefined;
}

export interface FooterProps {
  chrome: SiteChrome;
}

export type FrontContentProps = Omit<FrontProps, 'head'>;

export interface LeadProps {
  lead: NonNullable<FrontProps['lead']>;
  language: Language;
}

export interface CardProps {
  card: Card;
  /** Heading level of the headline. */
  level: 2 | 3;
  language: Language;
}

export type ListHeaderProps = Pick<ListProps, 'chrome' | 'title' | 'places'> & {
  /** The description of the term, unless a dossier introduces it. */
  description?: string | undefined;
};

export interface ArticleHeaderProps {
  article: ArticleProps['article'];
  language: Language;
}

export type ArticleEndProps = Pick<ArticleProps, 'chrome' | 'head' | 'article'>;

/** Title, address, language, navigation: for pages of the theme, which get no props. */
export const siteChrome = (): SiteChrome => currentContext().chrome;
