import { escapeHtml } from '../../../markdown/escape-html.ts';
import { cardHtml, type OnCardLoss, type Payload } from './ghost-cards.ts';

/** The elements of Mobiledoc's sections and markups. */
const TAG = /^(?:p|h[1-6]|blockquote|pull-quote|aside|ul|ol|li|a|b|strong|i|em|u|s|del|sub|sup|code|mark)$/;

const [MARKUP, IMAGE, LIST, CARD] = [1, 2, 3, 10];

/** The HTML of a text of Ghost 1 to 4: Mobiledoc 0.3. Undefined if it is none. */
export function mobiledocToHtml(source: string, onLoss: OnCardLoss): string | undefined {
  let document: unknown;
  try {
    document = JSON.parse(source);
  } catch {
    return undefined; // the post is reported as malformed
  }
  if (typeof document !== 'object' || document === null) return undefined;
  const reader = new Mobiledoc(document as Payload, onLoss);
  return listOf((document as Payload)['sections'])
    .map((section) => reader.section(listOf(section)))
    .join('');
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

class Mobiledoc {
  readonly #atoms: readonly unknown[];
  readonly #cards: readonly unknown[];
  readonly #markups: readonly unknown[];
  readonly #onLoss: OnCardLoss;

  constructor({ atoms, cards, markups }: Payload, onLoss: OnCardLoss) {
    [this.#atoms, this.#cards, this.#markups] = [listOf(atoms), listOf(cards), listOf(markups)];
    this.#onLoss = onLoss;
  }

  section([type, first, second]: readonly unknown[]): string {
    if (type === MARKUP) return this.#element(first, this.#inline(listOf(second)));
    if (type === IMAGE) return `<figure><img src="${escapeHtml(stringOf(first))}" alt=""></figure>`;
    if (type === LIST) {
      const items = listOf(second).map((item) => `<li>${this.#inline(listOf(item))}</li>`);
      return this.#element(first, items.join(''));
    }
    if (type === CARD) {
      const [name, card] = listOf(this.#cards[Number(first)]);
      const payload = typeof card === 'object' && card !== null ? (card as Payload) : {};
      return cardHtml(stringOf(name), payload, this.#onLoss);
    }
    this.#onLoss(`section ${String(type)}`, '');
    return '';
  }

  #element(name: unknown, content: string): string {
    const tag = stringOf(name).toLowerCase();
    if (tag === 'pull-quote' || tag === 'aside') return `<blockquote>${content}</blockquote>`;
    return TAG.test(tag) ? `<${tag}>${content}</${tag}>` : `<p>${content}</p>`;
  }

  /** A marker opens markups by their numbers, has a text or an atom, and closes the innermost markups. */
  #inline(markers: readonly unknown[]): string {
    const open: string[] = [];
    let html = '';
    for (const marker of markers) {
      const [type, opened, closed, value] = listOf(marker);
      for (const index of listOf(opened)) {
        const [name, attributes] = listOf(this.#markups[Number(index)]);
        const tag = TAG.test(stringOf(name)) ? stringOf(name) : 'span';
        html += tag === 'a' ? `<a href="${escapeHtml(hrefOf(listOf(attributes)))}">` : `<${tag}>`;
        open.push(tag);
      }
      html += type === 1 ? this.#atom(value) : escapeHtml(stringOf(value));
      for (let count = Number(closed); count > 0 && open.length > 0; count--) html += `</${open.pop()}>`;
    }
    return (
      html +
      open
        .reverse()
        .map((tag) => `</${tag}>`)
        .join('')
    );
  }

  #atom(index: unknown): string {
    const [name, text] = listOf(this.#atoms[Number(index)]);
    if (name === 'soft-return') return '<br>';
    return escapeHtml(stringOf(text));
  }
}

/** Attributes are a flat list of names and values. */
function hrefOf(attributes: readonly unknown[]): string {
  const index = attributes.findIndex((name, place) => place % 2 === 0 && name === 'href');
  return index === -1 ? '' : stringOf(attributes[index + 1]);
}
