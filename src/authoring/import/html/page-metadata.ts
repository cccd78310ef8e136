import { creditOfCaption } from '../text/credit-of-caption.ts';
import { type DateReading, type PostDate, postDate } from '../text/dates.ts';
import { plainText } from '../text/html-text.ts';
import type { PostImage } from '../post.ts';
import { attributeOf } from './css.ts';
import type { PageIndex } from './page-index.ts';
import type { Repeated } from './repeated.ts';
import { withoutSite } from './site-name.ts';
import { listOf, nameOf, type StructuredData, type Thing, thingOf } from './structured-data.ts';

/** What a page says about its article in its own markup. */
export interface PageMetadata {
  title: string;
  /** Its date is empty if the page has none. */
  date: PostDate;
  description: string;
  authors: string[];
  categories: string[];
  tags: string[];
  addresses: string[];
  image: PostImage | undefined;
}

/** Where pages hold what, besides JSON-LD: microdata, Open Graph, Dublin Core, microformats, then HTML's own elements. */
const PLACES = {
  date: [
    'meta:article:published_time',
    'itemprop=datePublished@content',
    'itemprop=datePublished@datetime',
    'itemprop=datePublished',
    '.dt-published@datetime',
    'meta:DC.date.issued',
    'meta:DC.date.created',
    'meta:DC.date',
    'meta:DCTERMS.issued',
    'meta:DCTERMS.created',
    'meta:date',
    'meta:pubdate',
    ...['article time@datetime', 'article time', 'main time@datetime', 'main time', 'time@datetime', 'time'],
  ],
  authors: [
    'itemprop=author@content',
    'itemprop=author',
    '.p-author',
    'meta:author',
    'meta:DC.creator',
    'rel=author',
  ],
  description: ['meta:og:description', 'meta:DC.description', 'meta:description'],
  siteName: ['meta:og:site_name', 'meta:application-name'],
  image: ['meta:og:image:secure_url', 'meta:og:image', 'meta:twitter:image'],
} as const;

/** The texts at the first place that has any. */
function firstOf(page: PageIndex, places: readonly string[]): string[] {
  for (const place of places) {
    const found = place.startsWith('meta:') ? page.meta(place.slice(5)) : page.texts(place);
    if (found.length > 0) return found;
  }
  return [];
}

export function pageMetadata(
  page: PageIndex,
  { article = {}, breadcrumbs, siteName }: StructuredData,
  { repeated, reading }: { repeated: Repeated; reading: DateReading },
): PageMetadata {
  const one = (places: readonly string[]): string => firstOf(page, places)[0] ?? '';
  const site = one(PLACES.siteName) || siteName;
  const sections = [...textsOf(article['articleSection']), ...page.meta('article:section')];
  const described = plainText(nameOf(article['description'])) || one(PLACES.description);
  return {
    title: titleOf(page, article, (title) => withoutSite(title, site, repeated)),
    date: firstDate(
      [nameOf(article['datePublished']), ...PLACES.date.flatMap((place) => firstOf(page, [place]))],
      reading,
    ),
    description: described === site ? '' : described,
    authors: unique(authorsOf(page, article)),
    categories: unique(sections.length > 0 ? sections : breadcrumbs),
    tags: unique(tagsOf(page, article)),
    addresses: page
      .all('rel=canonical')
      .map((link) => attributeOf(link, 'href'))
      .slice(0, 1),
    image: imageOf(page, article),
  };
}

const tagsOf = (page: PageIndex, article: Thing): string[] => [
  ...textsOf(article['keywords']).flatMap((text) => text.split(',')),
  ...page.meta('article:tag'),
  ...page.meta('news_keywords').flatMap((text) => text.split(',')),
  ...page.meta('DC.subject').flatMap((text) => text.split(/[,;]/)),
  ...page.texts('rel=tag'),
];

const unique = (texts: readonly string[]): string[] =>
  [...new Set(texts.map((text) => plainText(text)))].filter((text) => text !== '');

const textsOf = (value: unknown): string[] => listOf(value).map(nameOf);

/** The first text that can be read as a date. */
export function firstDate(texts: readonly string[], reading: DateReading): PostDate {
  const dates = texts.map((text) => postDate(text, reading));
  return dates.find(({ date }) => date !== '') ?? postDate('', reading);
}

function authorsOf(page: PageIndex, article: Thing): string[] {
  const named = textsOf(article['author']);
  const found = named.length > 0 ? named : firstOf(page, PLACES.authors);
  // Some pages give an address in place of a name.
  return found.filter((name) => !/^https?:|@/.test(name)).map((name) => name.replace(/^(?:von|by)\s+/i, ''));
}

/** The headline; the title of a window only without the name of the site. */
function titleOf(page: PageIndex, article: Thing, bare: (title: string) => string): string {
  const candidates = [
    page.texts('itemprop=headline')[0],
    page.texts('.p-name')[0],
    onlyOne(page.texts('.entry-title')),
    onlyOne(page.texts('article h1')),
    plainText(nameOf(article['headline'])),
    bare(page.meta('og:title')[0] ?? ''),
    onlyOne(page.texts('main h1')),
    onlyOne(page.texts('h1')),
    page.meta('DC.title')[0],
    bare(page.texts('head title')[0] ?? ''),
  ];
  return candidates.find((text) => text !== undefined && text !== '') ?? '';
}

const onlyOne = (texts: readonly string[]): string | undefined => (texts.length === 1 ? texts[0] : undefined);

function imageOf(page: PageIndex, article: Thing): PostImage | undefined {
  const [image] = listOf(article['image']);
  const { url, contentUrl, caption, description, creditText, copyrightNotice, creator } = thingOf(image);
  const src = nameOf(url ?? contentUrl) || (typeof image === 'string' ? image : '');
  const found = src || (firstOf(page, PLACES.image)[0] ?? '');
  if (found === '') return undefined;
  const texts = creditOfCaption(plainText(nameOf(caption ?? description)));
  return {
    ...{ src: found, alt: page.meta('og:image:alt')[0] ?? '', title: '', caption: texts.caption },
    credit: [creditText, copyrightNotice, creator].map(nameOf).find(Boolean) ?? texts.credit,
  };
}
