import type { Language } from '../../archive/language.ts';
import { periodName } from '../../i18n/dates.ts';
import type { FilterKind, SearchIndex, TermEntry } from '../../search/index-format.ts';
import type { SearchMessages } from '../../i18n/search.ts';
import { element, setChildren } from './dom.ts';
import { FILTER_KINDS, type SearchAnswer, type SearchState } from './protocol.ts';

type Change = Partial<Pick<SearchState, 'filters' | 'order' | 'from' | 'to'>>;

interface Choice {
  term: TermEntry;
  node: HTMLElement;
  input: HTMLInputElement;
  count: HTMLElement;
}

/** Sort order, period, and the filters with their counts. A value without results is hidden unless it is selected. */
export class FiltersView {
  readonly #texts: SearchMessages;
  readonly #language: Language;
  readonly #format: Intl.NumberFormat;
  readonly #onChange: (change: Change) => void;
  readonly #choices = new Map<FilterKind, { group: HTMLElement; choices: Choice[] }>();
  readonly #order: HTMLSelectElement;
  readonly #from = element('select');
  readonly #to = element('select');
  #state: SearchState | undefined;

  constructor(
    root: HTMLElement,
    texts: SearchMessages,
    language: Language,
    { terms, years }: { terms: SearchIndex['terms']; years: readonly string[] },
    onChange: (change: Change) => void,
  ) {
    [this.#texts, this.#language, this.#onChange] = [texts, language, onChange];
    this.#format = new Intl.NumberFormat(texts.locale);
    this.#order = element(
      'select',
      {},
      element('option', { value: 'relevance' }, texts.searchByRelevance),
      element('option', { value: 'date' }, texts.searchByDate),
    );
    const selects = [
      labelled(texts.searchOrder, this.#order),
      labelled(texts.searchFrom, this.#from),
      labelled(texts.searchTo, this.#to),
    ];
    for (const select of [this.#from, this.#to]) setChildren(select, yearOptions(years, texts.searchAnyYear));
    this.#order.addEventListener('change', () => {
      onChange({ order: this.#order.value === 'date' ? 'date' : 'relevance' });
    });
    this.#from.addEventListener('change', () => {
      this.#changePeriod();
    });
    this.#to.addEventListener('change', () => {
      this.#changePeriod();
    });
    setChildren(root, [...selects, ...FILTER_KINDS.map((kind) => this.#group(kind, terms[kind]))]);
  }

  render(state: SearchState, { counts }: Pick<SearchAnswer, 'counts'>): void {
    this.#state = state;
    this.#order.value = state.order;
    choose(this.#from, this.#language, state.from);
    choose(this.#to, this.#language, state.to);
    for (const [kind, { group, choices }] of this.#choices) {
      let visible = 0;
      for (const { term, node, input, count } of choices) {
        const found = counts[kind][term.slug] ?? 0;
        input.checked = state.filters[kind].includes(term.slug);
        node.hidden = found === 0 && !input.checked;
        if (node.hidden) continue;
        count.textContent = this.#format.format(found);
        visible++;
      }
      group.hidden = visible === 0;
    }
  }

  #group(kind: FilterKind, terms: readonly TermEntry[]): HTMLElement {
    const choices = terms.map((term) => this.#choice(kind, term));
    const nodes = choices.map(({ node }) => node);
    const group = element('fieldset', {}, element('legend', {}, this.#texts[TITLES[kind]]), ...nodes);
    group.hidden = true;
    this.#choices.set(kind, { group, choices });
    return group;
  }

  #choice(kind: FilterKind, term: TermEntry): Choice {
    const input = element('input', { type: 'checkbox', value: term.slug });
    const count = element('span', { class: 'count' });
    const node = element(
      'label',
      { class: term.within === undefined ? undefined : 'place' },
      input,
      ' ',
      term.title,
      ' ',
      count,
    );
    input.addEventListener('change', () => {
      if (!this.#state) return;
      const others = this.#state.filters[kind].filter((slug) => slug !== term.slug);
      const chosen = input.checked ? [...others, term.slug] : others;
      this.#onChange({ filters: { ...this.#state.filters, [kind]: chosen } });
    });
    return { term, node, input, count };
  }

  #changePeriod(): void {
    const [from, to] = [this.#from.value, this.#to.value];
    this.#onChange({ from: from || undefined, to: to || undefined });
  }
}

const TITLES = { category: 'categories', region: 'regions', type: 'types', topic: 'topics' } as const;

const labelled = (text: string, control: HTMLElement): HTMLElement =>
  element('label', { class: 'select' }, text, ' ', control);

function yearOptions([first = '', last = '']: readonly string[], any: string): HTMLOptionElement[] {
  const count = first === '' ? 0 : Number(last) - Number(first) + 1;
  const years = Array.from({ length: count }, (_, index) => String(Number(last) - index));
  return [
    element('option', { value: '' }, any),
    ...years.map((year) => element('option', { value: year }, year)),
  ];
}

/** Selects a value. One that came with the address and is not in the list, such as a month, is added. */
function choose(select: HTMLSelectElement, language: Language, value = ''): void {
  const options = [...select.options];
  if (!options.some((option) => option.value === value)) {
    const older = options.find((option) => option.value !== '' && option.value < value);
    select.insertBefore(element('option', { value }, periodName(value, language)), older ?? null);
  }
  select.value = value;
}
