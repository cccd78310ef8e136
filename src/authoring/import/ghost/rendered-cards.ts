import type { Element, ElementContent, Root } from 'hast';
import { select } from 'hast-util-select';
import { SKIP, visit } from 'unist-util-visit';
import { htmlOf, parseHtml, textOf } from '../text/html-text.ts';
import { cardHtml, type OnCardLoss, type Payload } from './ghost-cards.ts';

type PayloadOf = (card: Element) => Payload;

/** Cards that Ghost renders as boxes made for its own style sheet, with what was their data. */
const CARDS: Readonly<Record<string, PayloadOf>> = {
  'kg-bookmark-card': (card) => ({
    url: attribute(card, 'a', 'href'),
    title: textIn(card, '.kg-bookmark-title'),
    description: textIn(card, '.kg-bookmark-description'),
    author: textIn(card, '.kg-bookmark-author'),
    publisher: textIn(card, '.kg-bookmark-publisher'),
    thumbnail: attribute(card, '.kg-bookmark-thumbnail img', 'src'),
    icon: attribute(card, '.kg-bookmark-icon', 'src'),
    caption: htmlIn(card, 'figcaption'),
  }),
  'kg-callout-card': (card) => ({
    calloutEmoji: textIn(card, '.kg-callout-emoji'),
    calloutText: htmlIn(card, '.kg-callout-text'),
  }),
  'kg-toggle-card': (card) => ({
    heading: htmlIn(card, '.kg-toggle-heading-text'),
    content: htmlIn(card, '.kg-toggle-content'),
  }),
  'kg-button-card': (card) => ({
    buttonText: textIn(card, 'a'),
    buttonUrl: attribute(card, 'a', 'href'),
  }),
  'kg-file-card': (card) => ({
    src: attribute(card, 'a', 'href'),
    fileTitle: textIn(card, '.kg-file-card-title'),
    fileCaption: textIn(card, '.kg-file-card-caption'),
    fileName: textIn(card, '.kg-file-card-filename'),
  }),
  'kg-audio-card': (card) => ({
    src: attribute(card, 'audio', 'src'),
    title: textIn(card, '.kg-audio-title'),
  }),
  'kg-video-card': (card) => ({
    src: attribute(card, 'video', 'src'),
    caption: htmlIn(card, 'figcaption'),
  }),
  'kg-signup-card': (card) => ({ heading: textIn(card, '.kg-signup-card-heading') }),
};

/** Replaces the cards in a text that Ghost has rendered by plain HTML. */
export function withoutRenderedCards(html: string, onLoss: OnCardLoss): string {
  if (!html.includes('kg-')) return html;
  const tree = parseHtml(html);
  visit(tree, 'element', (node, index, parent) => {
    const classes = node.properties.className;
    const found = Array.isArray(classes) ? classes.find((name) => Object.hasOwn(CARDS, name)) : undefined;
    if (found === undefined || index === undefined || parent === undefined) return undefined;
    const payload = (CARDS[found] as PayloadOf)(node);
    const name = found.replace(/^kg-(.*)-card$/, '$1');
    const replaced = parseHtml(cardHtml(name, payload, onLoss)).children as ElementContent[];
    parent.children.splice(index, 1, ...replaced);
    return [SKIP, index + replaced.length];
  });
  return htmlOf(tree);
}

const within = (card: Element): Root => ({ type: 'root', children: card.children });

function textIn(card: Element, selector: string): string {
  const found = select(selector, within(card));
  return found ? textOf(found).replace(/\s+/g, ' ').trim() : '';
}

function htmlIn(card: Element, selector: string): string {
  const found = select(selector, within(card));
  return found ? htmlOf({ type: 'root', children: found.children }) : '';
}

function attribute(card: Element, selector: string, name: string): string {
  const value = select(selector, within(card))?.properties[name];
  return typeof value === 'string' ? value : '';
}
