import type { SearchMessages } from '../../i18n/search.ts';
import { button, element, setChildren } from './dom.ts';
import type { SearchAnswer } from './protocol.ts';

export interface StatusActions {
  retry: () => void;
  /** Search for something else. */
  ask: (query: string) => void;
}

/** The line above the results: what is going on, in words. Screen readers hear it when it has settled, not on the way. */
export class StatusView {
  readonly #visible: HTMLElement;
  readonly #spoken: HTMLElement;
  readonly #texts: SearchMessages;
  readonly #actions: StatusActions;

  constructor(root: HTMLElement, texts: SearchMessages, actions: StatusActions) {
    [this.#texts, this.#actions] = [texts, actions];
    this.#visible = element('div');
    this.#spoken = element('p', { class: 'sr-only', role: 'status' });
    setChildren(root, [this.#visible, this.#spoken]);
  }

  running(): void {
    this.#visible.textContent = this.#texts.searchRunning;
  }

  render(answer: SearchAnswer, query: string): void {
    const text = this.#textOf(answer, query);
    const { problem, suggestion, notice, total, done } = answer;
    // What the line says is also spoken, so it is not read twice.
    const line = done || total > 0 ? text : this.#texts.searchRunning;
    const lines: Node[] = [element('p', { 'aria-hidden': 'true' }, line)];
    if (notice === 'cut') lines.push(element('p', {}, this.#texts.searchCut));
    if (problem !== undefined) lines.push(button(this.#texts.searchRetry, this.#actions.retry));
    if (suggestion !== undefined) lines.push(this.#suggestion(suggestion));
    setChildren(this.#visible, lines);
    if (!done) return;
    const spoken = suggestion === undefined ? text : `${text} ${this.#texts.searchDidYouMean} ${suggestion}?`;
    if (this.#spoken.textContent !== spoken) this.#spoken.textContent = spoken;
  }

  #textOf({ problem, notice, total, done }: SearchAnswer, query: string): string {
    if (problem !== undefined) return this.#texts.searchProblem[problem];
    if (notice === 'empty') return this.#texts.searchEmpty;
    if (notice === 'short') return this.#texts.searchShort;
    if (!done) return this.#texts.searchSoFar(total);
    if (total > 0) return this.#texts.searchFound(total);
    return query.trim() === ''
      ? this.#texts.searchNothing
      : this.#texts.searchNothingFor(query.trim().slice(0, SHOWN_LETTERS));
  }

  #suggestion(text: string): HTMLElement {
    const ask = button(text, () => {
      this.#actions.ask(text);
    });
    return element('p', {}, `${this.#texts.searchDidYouMean} `, ask, '?');
  }
}

/** More of a query is not repeated to the reader. */
const SHOWN_LETTERS = 80;
