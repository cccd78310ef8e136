import { basename } from 'node:path/posix';
import { escapeHtml } from '../../../markdown/escape-html.ts';
import { postDate } from '../text/dates.ts';
import { isCut, writtenExcerpt } from '../text/excerpt.ts';
import { plainText } from '../text/html-text.ts';
import type { Mapping } from '../mapping.ts';
import { mappedOwn } from '../own-fields.ts';
import { emptyPost, type Post, type PostImage, type SourceLoss } from '../post.ts';
import { renderedHtml } from '../body/rendered-html.ts';
import type { FeedEntry, FeedMedium } from './feed-entry.ts';

/** Characters of a description without paragraphs that may still be a whole text. */
const WHOLE_TEXT = 1_500;

const PICTURE = /\.(?:png|jpe?g|webp|avif|gif)$/i;

/** The post of a feed's entry. Without an id, its address or its date and title identify it. */
export function feedPost(entry: FeedEntry, file: string, mapping: Mapping): Post {
  const title = plainText(entry.title);
  const [address = ''] = entry.addresses;
  const key = entry.id || address || `${entry.date} ${title}`;
  const losses: SourceLoss[] = [];
  const text = entry.content || entry.summary;
  const isExcerpt = isOnlyExcerpt(entry);
  if (isExcerpt) losses.push({ kind: 'excerpt-only', what: '', example: title });
  const [lead, ...rest] = entry.media
    .filter(({ url }) => url !== '' && !isShown(url, text))
    .sort(picturesFirst);
  const isLead = lead !== undefined && isPicture(lead);
  const enclosures = (isLead ? rest : [lead, ...rest]).filter((medium) => medium !== undefined);
  for (const { url } of enclosures) losses.push({ kind: 'enclosure', what: '', example: url });
  return {
    ...emptyPost(key, `${file}#${address || key}`),
    kind: entry.kind,
    status: entry.isDraft ? 'draft' : 'published',
    title,
    ...postDate(entry.date, mapping),
    name: slugOf(address),
    teaser: entry.content === '' ? '' : writtenExcerpt(plainText(entry.summary), plainText(entry.content)),
    body: renderedHtml(text) + enclosures.map(enclosureHtml).join(''),
    tags: [...new Set(entry.categories.map((name) => plainText(name)))],
    authors: [...new Set(entry.authors.map((name) => plainText(name)))],
    own: mappedOwn(mapping.fields, () => []),
    addresses: [...new Set(entry.addresses)],
    image: isLead ? imageOf(lead) : undefined,
    losses,
  };
}

/** Feeds do not say whether a description is the whole text. One that breaks off is not, nor is a short one without paragraphs. */
function isOnlyExcerpt({ content, summary }: FeedEntry): boolean {
  const text = plainText(content || summary);
  if (text === '' || isCut(text)) return true;
  return (
    content === '' && text.length < WHOLE_TEXT && (summary.match(/<(?:p|br|div|li)\b/gi) ?? []).length < 2
  );
}

/** A medium that the text already shows would stand there twice. */
const isShown = (url: string, html: string): boolean =>
  html.includes(escapeHtml(url)) || (nameOf(url) !== '' && html.includes(nameOf(url)));

const picturesFirst = (a: FeedMedium, b: FeedMedium): number => Number(isPicture(b)) - Number(isPicture(a));

function enclosureHtml(medium: FeedMedium): string {
  const { url, title, caption, credit } = medium;
  const label = escapeHtml(plainText(title));
  if (!isPicture(medium))
    return `<p><a href="${escapeHtml(url)}">${label || escapeHtml(nameOf(url) || url)}</a></p>`;
  const texts = [caption, credit].map((text) => escapeHtml(plainText(text))).filter((text) => text !== '');
  const figcaption = texts.length > 0 ? `<figcaption>${texts.join(' – ')}</figcaption>` : '';
  return `<figure><img src="${escapeHtml(url)}" alt="${label}">${figcaption}</figure>`;
}

const isPicture = ({ url, type }: FeedMedium): boolean =>
  /^image\b/.test(type) || (type === '' && PICTURE.test(nameOf(url)));

const imageOf = ({ url, title, caption, credit }: FeedMedium): PostImage => ({
  ...{ src: url, alt: '', title: plainText(title), caption: plainText(caption), credit: plainText(credit) },
});

const pathOf = (address: string): string =>
  URL.canParse(address, 'https://none.invalid/') ? new URL(address, 'https://none.invalid/').pathname : '';

const nameOf = (url: string): string => basename(pathOf(url));

/** The last segment of an address without its ending: `slug` of `/2019/slug.html`. */
const slugOf = (address: string): string => nameOf(address).replace(/\.\w{2,5}$/, '');
