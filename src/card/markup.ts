import { escapeHtml } from '../markdown/escape-html.ts';

/** HTML that a page includes unescaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What an interpolation may be: text, markup, a list of markup, or nothing. */
type Value = string | number | Markup | readonly Markup[] | false | undefined;

/**
 * Markup that appears on thousands of pages, where an Astro component would cost several times as much. Text is escaped, also in
 * attributes, which must use double quotes; line breaks and indentation are removed.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  const fixed = withoutIndents(parts);
  let text = fixed[0] as string;
  for (const [index, value] of values.entries()) text += textOf(value) + (fixed[index + 1] as string);
  return new Markup(text);
}

function textOf(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (value instanceof Markup) return value.text;
  if (value === undefined || value === false) return '';
  return typeof value === 'number' ? String(value) : value.map(({ text }) => text).join('');
}

/** Keyed by the strings of the template literal: one object per place in the code. */
const cached = new WeakMap<TemplateStringsArray, readonly string[]>();

function withoutIndents(parts: TemplateStringsArray): readonly string[] {
  let found = cached.get(parts);
  if (!found) {
    found = parts.map((part) => part.replace(/\n\s*/g, ''));
    cached.set(parts, found);
  }
  return found;
}
