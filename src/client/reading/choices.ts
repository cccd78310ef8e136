/** What a reader can choose, and the style of the root element that each choice sets. Whatever is not chosen is as the site has it. */
export const CHOICES = {
  size: ['font-size', { large: '115%', larger: '130%' }],
  measure: ['--measure', { narrow: '30rem' }],
  theme: ['color-scheme', { light: 'light', dark: 'dark' }],
} as const satisfies Record<string, readonly [property: string, values: Readonly<Record<string, string>>]>;

/** The names of chosen values. */
export type Choices = Partial<Record<keyof typeof CHOICES, string>>;

/** All sites of a host share it, as they share the reader. */
const KEY = 'reading';

/** The reader's choices; none if the browser refuses to store any. */
export function storedChoices(): Choices {
  try {
    return (JSON.parse(localStorage[KEY] as string) ?? {}) as Choices;
  } catch {
    return {};
  }
}

/** Keeps the choices, if the browser allows it; otherwise they hold for this page. */
export function store(choices: Choices): void {
  try {
    localStorage[KEY] = JSON.stringify(choices);
  } catch {
    // Storage is full or refused.
  }
}

/** Shows the page as chosen. The Content Security Policy allows scripts to set styles, but no markup. */
export function show(choices: Choices): void {
  for (const [name, [property, values]] of Object.entries(CHOICES))
    document.documentElement.style.setProperty(
      property,
      (values as Record<string, string>)[choices[name as keyof Choices] ?? ''] ?? '',
    );
}
