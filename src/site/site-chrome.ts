import type { Language } from '../archive/language.ts';
import { type Exports, hasData } from '../archive/exports.ts';
import type { Archive } from '../archive/archive.ts';
import {
  archiveUrl,
  dataUrl,
  frontUrl,
  imageUrl,
  listUrl,
  manifestUrl,
  onThisDayUrl,
  overviewUrl,
  searchUrl,
} from '../archive/urls.ts';
import type { UrlWords } from '../archive/url-words.ts';
import { messagesFor } from '../i18n/messages.ts';
import { SHARE_SIZE, type ShareCard, type ShareLook, shareCardName } from '../images/share-card.ts';
import type { Theme } from '../archive/theme.ts';
import { COLORS } from '../styles/colors.ts';
import type { Link } from './page.ts';

/** The frame of every page. It depends on site.yaml, the vocabularies and the static pages, never on articles. */
export interface SiteChrome {
  language: Language;
  /** The words in the site's addresses. */
  words: UrlWords;
  timeZone: string;
  title: string;
  claim: string;
  publisher: string;
  /** Origin of the site, without a trailing slash. */
  url: string;
  home: string;
  /** Path of the search page. */
  search: string;
  /** Path of the web app manifest, if the site can be read offline. */
  manifest?: string;
  categories: readonly Link[];
  indexes: readonly Link[];
  /** Path of the overview of the calendar's days, if they have pages. */
  onThisDay?: string;
  footer: readonly Link[];
  /** The theme's colours and typeface on share cards. */
  look?: ShareLook;
  /** What the links to feeds depend on. */
  feeds: Pick<Exports, 'atom' | 'jsonFeed' | 'listFeeds'>;
  /** Whether pages carry structured data. */
  structuredData: boolean;
  /** The share image of pages without one; absent if no page has a share preview. */
  share?: ShareImage;
}

/** The image of shared links (Open Graph). */
export interface ShareImage {
  url: string;
  width: number;
  height: number;
  alt: string;
}

export function chromeOf({
  settings,
  vocabularies,
  pages,
  theme,
}: Pick<Archive, 'settings' | 'vocabularies' | 'pages' | 'theme'>): SiteChrome {
  const look = shareLook(theme);
  const texts = messagesFor(settings.language);
  const { atom, jsonFeed, listFeeds, structuredData, sharePreviews } = settings.exports;
  const onThisDay = settings.exports.onThisDay ? onThisDayUrl(settings.words) : undefined;
  return {
    language: settings.language,
    words: settings.words,
    timeZone: settings.timeZone,
    title: settings.title,
    claim: settings.claim,
    publisher: settings.publisher,
    url: settings.url,
    home: frontUrl(),
    search: searchUrl(settings.words),
    ...(settings.offline && { manifest: manifestUrl() }),
    categories: vocabularies.categories.terms.map(({ title, slug }) => ({
      title,
      url: listUrl(settings.words, 'category', slug),
    })),
    indexes: [
      { title: texts.archive, url: archiveUrl(settings.words) },
      ...(vocabularies.regions.terms.length > 0
        ? [{ title: texts.regions, url: overviewUrl(settings.words, 'region') }]
        : []),
      { title: texts.topics, url: overviewUrl(settings.words, 'topic') },
      { title: texts.types, url: overviewUrl(settings.words, 'type') },
      { title: texts.authors, url: overviewUrl(settings.words, 'author') },
      ...(onThisDay === undefined ? [] : [{ title: texts.onThisDay, url: onThisDay }]),
    ],
    ...(onThisDay !== undefined && { onThisDay }),
    footer: [
      ...pages.map(({ title, url }) => ({ title, url })),
      ...(hasData(settings.exports) ? [{ title: texts.data.title, url: dataUrl(settings.words) }] : []),
    ],
    feeds: { atom, jsonFeed, listFeeds },
    structuredData,
    ...(sharePreviews && {
      share: shareImage(settings.words, { site: settings.title, category: '', year: '', look }),
    }),
    ...(look && { look }),
  };
}

/** The first link of every breadcrumb. */
export const homeLink = ({ language, home }: Pick<SiteChrome, 'language' | 'home'>): Link => ({
  title: messagesFor(language).home,
  url: home,
});

/** What a document's head says about the page. */
export interface Head {
  title: string;
  description: string;
  path: string;
  /** Excluded from search engines. */
  unlisted?: boolean;
  share?: ShareImage;
  /** Articles only: local dates or times of publication and of the author's last change; and the category. */
  published?: string;
  modified?: string;
  section?: string;
}

export const shareImage = (words: UrlWords, card: ShareCard): ShareImage => ({
  url: imageUrl(words, shareCardName(card)),
  ...SHARE_SIZE,
  alt: [card.site, card.category, card.year].filter((part) => part !== '').join(', '),
});

/** The look of share cards, if the theme sets something that they show. */
function shareLook({ tokens: { colors, fonts } }: Theme): ShareLook | undefined {
  const { brand, onBrand, onBrandSoft } = colors;
  const [font] = fonts.files;
  if (brand === undefined && onBrand === undefined && onBrandSoft === undefined && !font) return undefined;
  const look = { brand: brand ?? COLORS.brand, onBrand: onBrand ?? COLORS.onBrand };
  return { ...look, onBrandSoft: onBrandSoft ?? look.onBrand, ...(font && { font: font.hash }) };
}
