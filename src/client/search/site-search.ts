import { DEFAULT_LANGUAGE, isLanguage, type Language } from '../../archive/language.ts';
import type { OwnWord } from '../../archive/theme.ts';
import { withOwnWords } from '../../i18n/own-words.ts';
import { type SearchMessages, searchMessagesFor } from '../../i18n/search.ts';
import { FiltersView } from './filters-view.ts';
import { moveByKeys } from './keyboard.ts';
import type { SearchAnswer, SearchState } from './protocol.ts';
import { ResultsView } from './results-view.ts';
import { type Opened, SearchClient } from './search-client.ts';
import { addressOf, filterCount, validState, stateOf } from './state.ts';
import { StatusView } from './status-view.ts';

/** From this width on, the filters are next to the results. */
const WIDE = '(min-width: 60rem)';
const NO_COUNTS = { counts: { category: {}, region: {}, type: {}, topic: {} } };

/**
 * The search page. Its state is its address: every change goes there first, and the page shows what the address says, whether the
 * reader typed, chose a filter, went back or opened a link.
 */
class SiteSearch extends HTMLElement {
  readonly #language: Language = isLanguage(document.documentElement.lang)
    ? document.documentElement.lang
    : DEFAULT_LANGUAGE;
  readonly #texts = textsFor(this.#language, this.dataset['words']);
  readonly #status = new StatusView(this.#part('.search-status'), this.#texts, this.#language, {
    retry: () => {
      this.#search(true);
    },
    ask: (change) => {
      // The pressed button disappears.
      this.#part('.search-status').focus({ preventScroll: true });
      this.#go(change);
    },
  });
  readonly #results = new ResultsView(this.#part('.search-results'), this.#texts, this.#language, {
    show: (key, count) => {
      if ((this.#shown[key] ?? 0) >= count) return;
      this.#shown[key] = count;
      this.#request();
    },
    retry: () => {
      this.#search(true);
    },
  });
  readonly #client = new SearchClient(
    this.dataset['index'] ?? '',
    (opened) => {
      this.#opened(opened);
    },
    (answer) => {
      this.#show(answer);
    },
  );
  readonly #title = document.title;
  #index: Opened | undefined;
  #filters: FiltersView | undefined;
  #state = stateOf('');
  #shown: Record<string, number> = {};
  /** Scroll position before the reader opened a result. The browser cannot restore it until the results are back. */
  #top = topOf(history.state);

  connectedCallback(): void {
    const field = this.#field();
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go({ query: field.value });
    });
    field.addEventListener('focus', () => this.#client.open());
    moveByKeys(this, field, () => {
      field.value = '';
      this.#go({ query: '' });
    });
    history.scrollRestoration = 'manual';
    globalThis.addEventListener('pagehide', keepTop);
    globalThis.addEventListener('popstate', ({ state }) => {
      this.#top = topOf(state) ?? 0;
      this.#restore();
    });
    const options = this.querySelector('details');
    if (options) options.open = matchMedia(WIDE).matches;
    this.#restore();
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }

  #field(): HTMLInputElement {
    return this.#part('input[type=search]') as HTMLInputElement;
  }

  /** Shows what the address says. */
  #restore(): void {
    this.#state = stateOf(location.search);
    this.#name();
    this.#shown = {};
    if (addressOf(this.#state) === '') this.#part('.search-page').hidden = true;
    else this.#search();
  }

  /** Shows the query in the field and in the title of the page, which names it in the browser's history. */
  #name(): void {
    const { query } = this.#state;
    this.#field().value = query;
    const asked = query.trim().slice(0, 80);
    document.title = asked === '' ? this.#title : `${asked} – ${this.#title}`;
  }

  /** Changes the state, with a new entry in the browser's history. */
  #go(change: Partial<SearchState>): void {
    const before = addressOf(this.#state);
    this.#state = { ...this.#state, ...change };
    this.#name();
    const after = addressOf(this.#state);
    if (after !== before) {
      keepTop();
      history.pushState(null, '', location.pathname + after);
    }
    this.#shown = {};
    this.#search(after === before);
  }

  #search(again = false): void {
    this.#part('.search-page').hidden = false;
    this.dataset['state'] = 'running';
    this.#status.running();
    this.#request(again);
  }

  #request(again = false): void {
    this.#client.search({ state: this.#state, shown: this.#shown, again });
  }

  #show(answer: SearchAnswer): void {
    if (answer.done) this.dataset['state'] = 'done';
    this.#status.render(answer, this.#state, this.#index?.terms);
    this.#results.render(answer);
    this.#showFilters(answer);
    if (!answer.done || this.#top === undefined) return;
    scrollTo(0, this.#top);
    this.#top = undefined;
  }

  /** The index is loaded: filters without a term are removed from the address. */
  #opened(opened: Opened): void {
    this.#filters = undefined;
    this.#index = opened;
    const valid = validState(this.#state, opened.terms);
    if (addressOf(valid) !== addressOf(this.#state)) {
      this.#state = valid;
      history.replaceState(null, '', location.pathname + addressOf(valid));
      this.#restore();
    }
    // While a search runs, its first results come before hundreds of filters.
    if (this.dataset['state'] !== 'running') this.#showFilters(NO_COUNTS);
  }

  #showFilters(answer: Pick<SearchAnswer, 'counts'>): void {
    if (!this.#filters && this.#index) {
      const { terms, years } = this.#index;
      this.#filters = new FiltersView(
        this.#part('.search-filters'),
        this.#texts,
        this.#language,
        { terms, years },
        (change) => {
          this.#go(change);
        },
      );
    }
    this.#filters?.render(this.#state, answer);
    const count = filterCount(this.#state);
    this.#part('.search-options summary').textContent =
      this.#texts.searchFilters + (count > 0 ? ` (${count})` : '');
  }
}

/** The texts in the theme's words, which the page carries as JSON if there are any. */
function textsFor(language: Language, words: string | undefined): SearchMessages {
  const texts = searchMessagesFor(language);
  if (words === undefined) return texts;
  return withOwnWords(texts, JSON.parse(words) as Record<string, OwnWord>, texts.locale);
}

/** Keeps the scroll position in the browser's history. */
function keepTop(): void {
  history.replaceState({ top: scrollY }, '');
}

const topOf = (state: unknown): number | undefined => (state as { top?: number } | null)?.top;

customElements.define('site-search', SiteSearch);
