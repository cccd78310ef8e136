import { escapeHtml } from '../../../markdown/escape-html.ts';
import { markdownToHtml } from './markdown-to-html.ts';

/** A card's data, as Ghost stores it: an untrusted JSON object. */
export type Payload = Readonly<Record<string, unknown>>;

/** Reports a card of which something is lost. */
export type OnCardLoss = (name: string, example: string) => void;

const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const plain = (value: unknown): string => escapeHtml(text(value));
const payloadOf = (value: unknown): Payload =>
  typeof value === 'object' && value !== null ? (value as Payload) : {};

const paragraph = (html: string): string => (html.trim() === '' ? '' : `<p>${html}</p>`);
const link = (url: unknown, label: string): string =>
  text(url) === '' ? label : `<a href="${plain(url)}">${label || plain(url)}</a>`;
/** Texts of a card on one line; empty ones are left out. */
const line = (...parts: string[]): string => parts.filter((part) => part.trim() !== '').join(' – ');

function image({ src, alt, title, href, caption }: Payload): string {
  const img = `<img src="${plain(src)}" alt="${plain(alt)}" title="${plain(title)}">`;
  return figure(text(href) === '' ? img : link(href, img), caption);
}

const figure = (content: string, caption: unknown): string =>
  `<figure>${content}${text(caption) === '' ? '' : `<figcaption>${text(caption)}</figcaption>`}</figure>`;

function bookmark({ url, metadata, caption, ...own }: Payload, onLoss: OnCardLoss): string {
  const { title, description, author, publisher, thumbnail, icon } = { ...own, ...payloadOf(metadata) };
  if (text(thumbnail) !== '' || text(icon) !== '') onLoss('bookmark', text(url));
  const texts = line(plain(description), plain(author), plain(publisher));
  return paragraph(line(link(url, plain(title)), texts)) + paragraph(text(caption));
}

/** A frame's address is no page for readers: the link leads to the page that was embedded. */
function embed({ url, html, caption }: Payload, onLoss: OnCardLoss): string {
  const markup = text(html);
  if (text(url) === '' || (markup !== '' && !/<iframe/i.test(markup)))
    return markup + paragraph(text(caption));
  onLoss('embed', text(url));
  return paragraph(link(url, '')) + paragraph(text(caption));
}

const code = ({ code: source, caption }: Payload): string =>
  `<pre><code>${plain(source)}</code></pre>${paragraph(text(caption))}`;

const callout = ({ calloutEmoji, calloutText }: Payload): string =>
  `<blockquote><p>${[plain(calloutEmoji), text(calloutText)].join(' ').trim()}</p></blockquote>`;

const toggle = ({ heading, content }: Payload): string =>
  `${paragraph(`<strong>${text(heading)}</strong>`)}<div>${text(content)}</div>`;

const button = ({ buttonText, buttonUrl }: Payload): string => paragraph(link(buttonUrl, plain(buttonText)));

const file = ({ src, fileTitle, fileCaption, fileName }: Payload): string =>
  paragraph(line(link(src, plain(fileTitle) || plain(fileName)), plain(fileCaption), plain(fileName)));

const medium = ({ src, title, fileName, caption }: Payload): string =>
  paragraph(link(src, plain(title) || plain(fileName))) + paragraph(text(caption));

const product = (card: Payload): string =>
  (text(card['productImageSrc']) === '' ? '' : image({ src: card['productImageSrc'] })) +
  paragraph(`<strong>${text(card['productTitle'])}</strong>`) +
  `<div>${text(card['productDescription'])}</div>` +
  paragraph(link(card['productUrl'], plain(card['productButton'])));

const header = (card: Payload): string =>
  (text(card['backgroundImageSrc']) === '' ? '' : image({ src: card['backgroundImageSrc'] })) +
  `<h2>${text(card['header'] ?? card['heading'])}</h2>` +
  paragraph(text(card['subheader'] ?? card['subheading'])) +
  button(card);

const callToAction = (card: Payload): string =>
  paragraph(text(card['sponsorLabel'])) +
  (text(card['imageUrl']) === '' ? '' : image({ src: card['imageUrl'] })) +
  `<div>${text(card['textValue'])}</div>` +
  button(card);

function gallery({ images, caption }: Payload): string {
  const all = Array.isArray(images) ? images.map(payloadOf) : [];
  return figure(all.map(({ src, alt }) => `<img src="${plain(src)}" alt="${plain(alt)}">`).join(''), caption);
}

/** A form that only Ghost's server answers. */
function form(name: string, card: Payload, onLoss: OnCardLoss): string {
  onLoss(name, text(card['header'] ?? card['heading']));
  return '';
}

const CARDS: Readonly<Record<string, (card: Payload, onLoss: OnCardLoss) => string>> = {
  image,
  gallery,
  bookmark,
  embed,
  code,
  codeblock: code,
  callout,
  toggle,
  button,
  file,
  audio: medium,
  video: medium,
  product,
  header,
  'call-to-action': callToAction,
  hr: () => '<hr>',
  horizontalrule: () => '<hr>',
  html: ({ html }) => text(html),
  markdown: ({ markdown }) => markdownToHtml(text(markdown)),
  'card-markdown': ({ markdown }) => markdownToHtml(text(markdown)),
  signup: (card, onLoss) => form('signup', card, onLoss),
  // Only newsletters show these.
  email: () => '',
  'email-cta': () => '',
  paywall: () => '',
};

/** The HTML of a card of Ghost's editors. A card that is not known is reported, with the texts in its data. */
export function cardHtml(name: string, card: Payload, onLoss: OnCardLoss): string {
  const write = Object.hasOwn(CARDS, name) ? CARDS[name] : undefined;
  if (write) return write(card, onLoss);
  const texts = Object.entries(card).filter(([key, value]) => key !== 'type' && /\s/.test(text(value)));
  onLoss(name, texts.map(([, value]) => text(value)).join(' '));
  return '';
}
