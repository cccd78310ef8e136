import type { Language } from '../../archive/language.ts';
import { type ReadingMessages, readingMessagesFor } from '../../i18n/reading.ts';
import { adoptStyles } from '../adopt-styles.ts';
import css from './reader-settings.css?inline';
import { CHOICES, type Choices, show, store, storedChoices } from './choices.ts';

/**
 * The control for text size, line length and colours, which the browser keeps. It exists only with JavaScript, as it does nothing without.
 * A page that has no such element gets one: beside the facts of an article, or else in the footer.
 */
class ReaderSettings extends HTMLElement {
  connectedCallback(): void {
    const texts = textsOfPage();
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.append(...this.#sign(texts.settings));
    const fields = document.createElement('fieldset');
    fields.ariaLabel = texts.settings;
    fields.append(...NAMES.map((name) => field(name, texts)));
    details.append(summary, fields);
    // All choices are read from the fields: a browser that stores nothing has them nowhere else.
    details.addEventListener('change', ({ target }) => {
      const selects = [...fields.querySelectorAll('select')];
      change(target as Element, Object.fromEntries(selects.map(({ name, value }) => [name, value])));
    });
    details.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape') return;
      details.open = false;
      summary.focus();
    });
    this.replaceChildren(details);
  }

  /** Beside the facts of an article there is only room for a sign. Screen readers read the word. */
  #sign(text: string): (string | Element)[] {
    if (!this.closest('.facts')) return [text];
    const word = document.createElement('span');
    word.className = 'sr-only';
    word.textContent = ` ${text}`;
    this.title = text;
    return ['Aa', word];
  }
}

type Name = keyof typeof CHOICES;
const NAMES = Object.keys(CHOICES) as Name[];

/** A theme's own words are on the page. */
function textsOfPage(): ReadingMessages {
  const { reading } = document.body.dataset;
  return reading === undefined
    ? readingMessagesFor(document.documentElement.lang as Language)
    : (JSON.parse(reading) as ReadingMessages);
}

/** The field that the reader operates stays where it is on the screen. */
function change(operated: Element, choices: Choices): void {
  const { top } = operated.getBoundingClientRect();
  show(choices);
  store(choices);
  scrollBy(0, operated.getBoundingClientRect().top - top);
}

/** The field of one setting, with its label. */
function field(name: Name, texts: ReadingMessages): HTMLElement {
  const { label: text, ...values } = texts[name];
  const [label, select] = [document.createElement('label'), document.createElement('select')];
  const chosen = storedChoices()[name];
  select.name = name;
  select.append(
    ...Object.entries(values).map(([value, shown]) => new Option(shown, value, false, value === chosen)),
  );
  label.append(text, select);
  return label;
}

adoptStyles(css);

customElements.define('reader-settings', ReaderSettings);

// A page from the browser's memory may be older than the last choice.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  show(storedChoices());
  document.querySelector<ReaderSettings>('reader-settings')?.connectedCallback();
});

if (!document.querySelector('reader-settings')) {
  const settings = document.createElement('reader-settings');
  const share = document.querySelector('.facts share-link');
  if (share) share.after(settings);
  else document.querySelector('.colophon')?.append(settings);
}
