import type { Language } from '../../archive/language.ts';
import type { SearchMessages } from '../../i18n/search.ts';
import { wordsOf } from '../../language/tokens.ts';
import type { SearchIndex } from '../../search/index-format.ts';
import { button, element, setChildren } from './dom.ts';
import { FILTER_KINDS, type SearchAnswer, type SearchState } from './protocol.ts';
import { filterCount } from './state.ts';
import type { Widening } from './widening.ts';

export interface StatusActions {
  retry: () => void;
  /** Changes the query, the filters or the period. */
  ask: (change: Partial<SearchState>) => void;
}

/** The names of the filters' values. */
export type Terms = SearchIndex['terms'];

/** The line above the results, which describes the search in words. Screen readers hear it once the search has ended. */
export class StatusView {
  readonly #visible: HTMLElement;
  readonly #spoken: HTMLElement;
  readonly #texts: SearchMessages;
  readonly #language: Language;
  readonly #actions: StatusActions;

  constructor(root: HTMLElement, texts: SearchMessages, language: Language, actions: StatusActions) {
    [this.#texts, this.#language, this.#actions] = [texts, language, actions];
    this.#visible = element('div');
    this.#spoken = element('p', { class: 'sr-only', role: 'status' });
    setChildren(root, [this.#visible, this.#spoken]);
  }

  running(): void {
    this.#visible.textContent = this.#texts.searchRunning;
  }

  render(answer: SearchAnswer, state: SearchState, terms?: Terms): void {
    const text = this.#textOf(answer, state);
    const { problem, suggestion, notice, total, done, widenings = [] } = answer;
    // Screen readers read the spoken element instead.
    const line = done || total > 0 ? text : this.#texts.searchRunning;
    const lines: Node[] = [element('p', { 'aria-hidden': 'true' }, line)];
    if (notice === 'cut') lines.push(element('p', {}, this.#texts.searchCut));
    if (problem !== undefined) lines.push(button(this.#texts.searchRetry, this.#actions.retry));
    if (suggestion !== undefined) lines.push(this.#suggestion(suggestion));
    for (const widening of widenings)
      lines.push(element('p', { 'aria-hidden': 'true' }, this.#describe(widening)));
    if (done && total === 0 && filterCount(state) > 0) lines.push(this.#withoutFilters());
    if (done && terms) lines.push(...this.#lists(state, terms));
    setChildren(this.#visible, lines);
    if (!done) return;
    const offer = suggestion === undefined ? [] : [`${this.#texts.searchDidYouMean} ${suggestion}?`];
    const spoken = [text, ...offer, ...widenings.map((widening) => this.#describe(widening))].join(' ');
    if (this.#spoken.textContent !== spoken) this.#spoken.textContent = spoken;
  }

  #textOf({ problem, notice, total, done }: SearchAnswer, state: SearchState): string {
    if (problem !== undefined) return this.#texts.searchProblem[problem];
    if (notice === 'empty') return this.#texts.searchEmpty;
    if (notice === 'short') return this.#texts.searchShort;
    if (!done) return this.#texts.searchSoFar(total);
    if (total > 0) return this.#texts.searchFound(total);
    const query = state.query.trim().slice(0, SHOWN_LETTERS);
    if (filterCount(state) > 0) return this.#texts.searchNothingFiltered(query);
    return query === '' ? this.#texts.searchNothing : this.#texts.searchNothingFor(query);
  }

  #withoutFilters(): HTMLElement {
    return button(this.#texts.searchWithoutFilters, () => {
      this.#actions.ask({ filters: NO_FILTERS, from: undefined, to: undefined });
    });
  }

  /** If the query is the name of a category or a region, offers its whole list instead of the articles that mention it. */
  #lists({ query }: SearchState, terms: Terms): HTMLElement[] {
    const folded = (text: string): string => wordsOf(text, this.#language).join(' ');
    const name = folded(query);
    if (name === '') return [];
    return FILTER_KINDS.flatMap((kind) =>
      terms[kind]
        .filter(({ title }) => folded(title) === name)
        .map(({ title, slug }) => {
          const filters = { ...NO_FILTERS, [kind]: [slug] };
          return element(
            'p',
            {},
            button(this.#texts.searchWholeList[kind](title), () => {
              this.#actions.ask({ query: '', filters, from: undefined, to: undefined });
            }),
          );
        }),
    );
  }

  /** Says how the matches differ from what was typed. */
  #describe(widening: Widening): string {
    const { searchOtherSpelling, searchPartOnly, searchSplit } = this.#texts;
    if (widening.by === 'split') return searchSplit(widening.typed, widening.parts);
    const text = widening.by === 'spelling' ? searchOtherSpelling : searchPartOnly;
    return text(widening.typed, widening.together === true);
  }

  #suggestion(text: string): HTMLElement {
    const ask = button(text, () => {
      this.#actions.ask({ query: text });
    });
    return element('p', {}, `${this.#texts.searchDidYouMean} `, ask, '?');
  }
}

const NO_FILTERS = { category: [], region: [], type: [], topic: [] };

/** Letters of a query that are repeated to the reader. */
const SHOWN_LETTERS = 80;
