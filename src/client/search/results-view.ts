import type { Language } from '../../archive/language.ts';
import { periodName } from '../../i18n/dates.ts';
import type { SearchMessages } from '../../i18n/search.ts';
import type { Language } from '../../i18n/language.ts';
import { button, element, setChildren } from './dom.ts';
import type { SearchAnswer, Section } from './protocol.ts';
import { resultCard } from './result-card.ts';

/** Results that a section shows when it comes into view, and that each press of its button adds. */
const FIRST = 5;
const STEP = 10;
/** How far below the window a section begins to load. */
const AHEAD = '400px';

interface SectionView {
  node: HTMLElement;
  list: HTMLUListElement;
  /** Cards by URL, so that one that stays is not made anew. */
  cards: Map<string, { content: string; node: HTMLLIElement }>;
}

export interface ResultsActions {
  /** A section should show so many results. */
  show: (key: string, count: number) => void;
  retry: () => void;
}

/** The list of results: sections, each with its cards. */
export class ResultsView {
  readonly #root: HTMLElement;
  readonly #texts: SearchMessages;
  readonly #language: Language;
  readonly #actions: ResultsActions;
  readonly #sections = new Map<string, SectionView>();
  readonly #observer: IntersectionObserver;
  /** The section whose button was pressed with the focus on it, and how many results it had then. */
  #extended: { key: string; from: number } | undefined;

  constructor(root: HTMLElement, texts: SearchMessages, language: Language, actions: ResultsActions) {
    [this.#root, this.#texts, this.#language, this.#actions] = [root, texts, language, actions];
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const { key } = (target as HTMLElement).dataset;
          if (isIntersecting && key !== undefined) this.#actions.show(key, FIRST);
        }
      },
      { rootMargin: AHEAD },
    );
  }

  render({ sections }: SearchAnswer): void {
    this.#observer.disconnect();
    const nodes = sections.map((section) => this.#section(section));
    for (const key of this.#sections.keys()) {
      if (!sections.some((section) => section.key === key)) this.#sections.delete(key);
    }
    setChildren(this.#root, nodes);
    for (const { key, period, found, problem } of sections) {
      const view = this.#sections.get(key);
      if (view && period && found.length === 0 && problem === undefined) this.#observer.observe(view.node);
    }
  }

  #section(section: Section): HTMLElement {
    const view = this.#sections.get(section.key) ?? newView(section.key);
    this.#sections.set(section.key, view);
    const contents = section.found.map((found) => ({ found, content: JSON.stringify(found) }));
    const cards = contents.map(({ found, content }) => {
      const known = view.cards.get(found.card.url);
      const node = known?.content === content ? known.node : resultCard(found, this.#texts, this.#language);
      return { url: found.card.url, content, node };
    });
    view.cards = new Map(cards.map((card) => [card.url, card]));
    setChildren(
      view.list,
      cards.map(({ node }) => node),
    );
    setChildren(view.node, this.#parts(section, view));
    this.#moveOn(section, view);
    return view.node;
  }

  #parts(section: Section, { list }: SectionView): Node[] {
    const { key, total, found, problem } = section;
    if (problem !== undefined) {
      const text = this.#texts.searchSliceFailed(this.#periodOf(section), this.#texts.searchProblem[problem]);
      return [element('p', {}, text), button(this.#texts.searchRetry, this.#actions.retry)];
    }
    const title = element('h2', { class: 'rubric' }, ...this.#title(section));
    const left = total - found.length;
    if (left === 0 || found.length === 0) return [title, list];
    const more = button(this.#texts.searchMore(Math.min(STEP, left)), () => {
      if (document.activeElement === more) this.#extended = { key, from: found.length };
      this.#actions.show(key, found.length + STEP);
    });
    return [title, list, more];
  }

  /** The button that was pressed is gone: the focus goes to the first result that came. */
  #moveOn({ key, found }: Section, { list }: SectionView): void {
    if (this.#extended?.key !== key || found.length <= this.#extended.from) return;
    list.children[this.#extended.from]?.querySelector('a')?.focus({ preventScroll: true });
    this.#extended = undefined;
  }

  #title(section: Section): (Node | string)[] {
    if (section.key === 'best') return [this.#texts.searchBest];
    const name = section.key === 'all' ? this.#texts.searchNewestFirst : this.#periodOf(section);
    const count = element('span', { class: 'count' }, this.#texts.searchArticles(section.total));
    return [name, ' ', count];
  }

  #periodOf({ period }: Section): string {
    if (!period) return '';
    const [from, to] = [period.from, period.to].map((name) => periodName(name, this.#language)) as [
      string,
      string,
    ];
    return from === to ? from : this.#texts.searchPeriod(from, to);
  }
}

function newView(key: string): SectionView {
  const node = element('section', { class: key.endsWith('!') ? 'search-problem' : undefined });
  node.dataset['key'] = key;
  return { node, list: element('ul', { class: 'cards' }), cards: new Map() };
}
