import type { Language } from '../../archive/language.ts';
import { periodName } from '../../i18n/dates.ts';
import type { SearchMessages } from '../../i18n/search.ts';
import { button, element, setChildren } from './dom.ts';
import type { SearchAnswer, Section } from './protocol.ts';
import { resultCard } from './result-card.ts';

/** How many results a section shows when it comes into view, and how many each press of its button adds. */
const FIRST = 5;
const STEP = 10;
/** A section starts to load at this distance below the viewport. */
const AHEAD = '400px';

interface SectionView {
  node: HTMLElement;
  list: HTMLUListElement;
  /** Cards by URL, so that unchanged ones are kept. */
  cards: Map<string, { content: string; node: HTMLLIElement }>;
}

export interface ResultsActions {
  /** Show this many results of a section. */
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
    for (const { key, period, results, problem } of sections) {
      const view = this.#sections.get(key);
      if (view && period && results.length === 0 && problem === undefined) this.#observer.observe(view.node);
    }
  }

  #section(section: Section): HTMLElement {
    const view = this.#sections.get(section.key) ?? newView(section.key);
    this.#sections.set(section.key, view);
    const contents = section.results.map((result) => ({ result, content: JSON.stringify(result) }));
    const cards = contents.map(({ result, content }) => {
      const shown = view.cards.get(result.card.url);
      const node = shown?.content === content ? shown.node : resultCard(result, this.#texts, this.#language);
      return { url: result.card.url, content, node };
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
    const { key, total, results, problem } = section;
    if (problem !== undefined) {
      const text = this.#texts.searchSliceFailed(this.#periodOf(section), this.#texts.searchProblem[problem]);
      return [element('p', {}, text), button(this.#texts.searchRetry, this.#actions.retry)];
    }
    const title = element('h2', { class: 'rubric' }, ...this.#title(section));
    const left = total - results.length;
    if (left === 0 || results.length === 0) return [title, list];
    const more = button(this.#texts.searchMore(Math.min(STEP, left)), () => {
      if (document.activeElement === more) this.#extended = { key, from: results.length };
      this.#actions.show(key, results.length + STEP);
    });
    return [title, list, more];
  }

  /** Moves the focus from the pressed button, which is gone, to the first new result. */
  #moveOn({ key, results }: Section, { list }: SectionView): void {
    if (this.#extended?.key !== key || results.length <= this.#extended.from) return;
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
