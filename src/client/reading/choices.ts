/** What a reader can choose, and the property of the root element that each choice sets. What is not chosen stays as the site has it. */
export const CHOICES = {
  size: ['font-size', { large: '115%', larger: '130%' }],
  measure: ['--measure', { narrow: '30rem' }],
  theme: ['color-scheme', { light: 'light', dark: 'dark' }],
} as const satisfies Record<string, readonly [property: string, values: Readonly<Record<string, string>>]>;

/** The name of the value chosen for each setting. */
export type Choices = Partial<Record<keyof typeof CHOICES, string>>;

/** Sites on one host share it, as they share the reader. */
const KEY = 'reading';

/** The reader's choices; none if the browser stores nothing. */
export function storedChoices(): Choices {
  try {
    return (JSON.parse(localStorage[KEY] as string) ?? {}) as Choices;
  } catch {
    return {};
  }
}

/** Keeps the choices if the browser allows it. Otherwise they last as long as the page. */
export function store(choices: Choices): void {
  try {
    localStorage[KEY] = JSON.stringify(choices);
  } catch {
    // Storage is full or refused.
  }
}

/** Shows the page as chosen. The Content Security Policy forbids inline styles in markup, but scripts may set properties. */
export function show(choices: Choices): void {
  for (const [name, [property, values]] of Object.entries(CHOICES))
    document.documentElement.style.setProperty(
      property,
      (values as Record<string, string>)[choices[name as keyof Choices] ?? ''] ?? '',
    );
}
