import { shortDate } from '../../i18n/dates.ts';
import type { SearchMessages } from '../../i18n/search.ts';
import type { Card } from '../../card/card.ts';
import { kickerParts } from '../../card/kicker.ts';
import { element } from './dom.ts';
import type { Found, Piece } from './protocol.ts';

/** Marks the links that the arrow keys move between. */
export const RESULT_LINK = 'result-link';

/** A result as an entry of a list, like those of `components/CardList.astro`, with what was found marked. */
export function resultCard(
  { card, kicker, title, teaser, excerpt }: Found,
  texts: SearchMessages,
  language: 'de' | 'en',
): HTMLLIElement {
  const { url, date, label, image } = card;
  const headline = element(
    'a',
    { href: url, class: RESULT_LINK },
    element('span', { class: 'kicker' }, ...kickerNodes(kicker)),
    ' ',
    ...marked(title),
  );
  const time = element('time', { datetime: date }, `[${shortDate(date, language)}]`);
  return element(
    'li',
    { class: 'card' },
    image && picture(image),
    label === undefined ? undefined : element('p', { class: 'label' }, label),
    element('h3', {}, headline),
    element('p', {}, time, ' ', ...marked(teaser)),
    excerpt.length === 0
      ? undefined
      : element('p', { class: 'excerpt', 'aria-label': texts.searchExcerpt }, ...marked(excerpt)),
  );
}

const marked = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, mark }) => (mark ? element('mark', {}, text) : text));

/** As in `views/kicker.ts`, with what was found marked. */
function kickerNodes(pieces: readonly Piece[]): (Node | string)[] {
  const last = pieces.at(-1) ?? { text: '', mark: false };
  const [start, end] = kickerParts(last.text);
  const part = (text: string): (Node | string)[] => (text === '' ? [] : marked([{ ...last, text }]));
  return [
    ...[...marked(pieces.slice(0, -1)), ...part(start)].flatMap(withBreaks),
    end === '' ? ':' : element('span', { class: 'keep' }, ...part(end), ':'),
  ];
}

/** Lines may break between the names of several regions. */
function withBreaks(node: Node | string): (Node | string)[] {
  if (typeof node !== 'string') return [node];
  return node.split(/(?<=\/)/).flatMap((part) => (part.endsWith('/') ? [part, element('wbr')] : [part]));
}

function picture({ picture: shown, alt }: NonNullable<Card['image']>): HTMLPictureElement {
  const { src, width, height, sources, sizes, isTransparent } = shown;
  return element(
    'picture',
    {},
    ...sources.map(({ type, media, srcset }) => element('source', { type, media, srcset, sizes })),
    element('img', {
      class: isTransparent && 'on-paper',
      src,
      alt,
      width,
      height,
      loading: 'lazy',
      decoding: 'async',
    }),
  );
}
