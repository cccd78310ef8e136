import { escapeHtml } from '../markdown/escape-html.ts';

/** HTML that stands in a page as it is. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What an expression in markup may be: text, markup, a list of it, or nothing. */
type Value = string | number | Markup | readonly Markup[] | false | undefined;

/**
 * The markup of what stands on thousands of pages, where a component of Astro would cost several times as much. Text is escaped,
 * also in attributes, which stand in double quotation marks; the end of a line and the indent of the next are no text.
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

/** By the strings of a template, which are the same object whenever its place in the program is reached. */
const known = new WeakMap<TemplateStringsArray, readonly string[]>();

function withoutIndents(parts: TemplateStringsArray): readonly string[] {
  let found = known.get(parts);
  if (!found) {
    found = parts.map((part) => part.replace(/\n\s*/g, ''));
    known.set(parts, found);
  }
  return found;
}
