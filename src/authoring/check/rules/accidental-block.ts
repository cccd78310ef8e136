import type { List, ListItem } from 'mdast';
import { proseOf } from '../../../i18n/author-languages.ts';
import type { Edit, Span } from '../../finding.ts';
import type { SourceDocument } from '../source-document.ts';
import { nodesOfType, type PlacedNode } from '../nodes.ts';
import { documentRule } from '../rule.ts';

/** A line that begins a sentence, and that Markdown reads as a list or a quotation. */
interface Accident {
  span: Span;
  found: string;
  expected: string;
  /** Undefined if the fix is not certain. */
  edits?: Edit[];
}

/** Days in a month: a higher number is not a date, and no list has as many items. */
const LAST_DAY = 31;
/** `1. 5. 2024`, which Markdown reads as a list in a list. */
const DATE_IN_NUMBERS = /^\d{1,2}\.[ \t]+\d{1,2}\.(?=\s*(?:\d{2,4}(?!\d)|[^\s\d]))/;
const NUMBER = /^(\d{1,9})\.[ \t]+/;
const AMOUNT =
  /^>[ \t]?\d+(?:[.,]\d+)?[ \t\u00a0]?(?:%|‰|€|Prozent|Euro|Mio|Mrd|Millionen|Milliarden|percent|per cent)/;

export const accidentalBlock = documentRule({
  name: 'accidental-block',
  severity: 'warning',
  fixable: true,
  check(document, report) {
    const lists = nodesOfType(document, 'list');
    const accidents = [
      ...lists.flatMap((list) =>
        list.node.ordered ? ordered(document, list, lists) : bullet(document, list),
      ),
      ...nodesOfType(document, 'blockquote').flatMap((quotation) => amount(document, quotation.span)),
    ];
    for (const { span, found, expected, edits } of accidents) report(span, { found, expected }, edits);
  },
});

function ordered(
  { text, bodyStart, language }: SourceDocument,
  { node, span, parent }: PlacedNode<List>,
  lists: readonly PlacedNode<List>[],
): Accident[] {
  const { dateAfterDay, ordinalNouns } = proseOf(language);
  const items = node.children.map((item) => itemOf(item, text, bodyStart));
  // The enclosing list is reported instead.
  if (/(?:^|[\s>])\d{1,2}\.[ \t]+$/.test(text.slice(Math.max(0, span.start - 8), span.start))) return [];
  if (items.length > 1 && items.every(({ number }, index) => number === (items[0]?.number ?? 0) + index))
    return [];
  const isAlone = items.length === 1;
  return items.flatMap((item, index): Accident[] => {
    const { number, source, content } = item;
    const isDate = DATE_IN_NUMBERS.test(source) || (number <= LAST_DAY && dateAfterDay.test(content));
    const isOrdinal =
      isAlone && (ordinalNouns.test(content) || (number > 1 && !continues(number, span, lists)));
    if (!isDate && !isOrdinal) return [];
    const dots = [...(DATE_IN_NUMBERS.exec(source)?.[0] ?? `${number}.`).matchAll(/\./g)].map(
      ({ index }) => index,
    );
    const edits = dots.map((dot): Edit => insertion(item.span.start + dot, '\\'));
    const before = text.slice(0, item.span.start);
    if (index > 0 && /[^\n]\n$/.test(before)) edits.unshift(insertion(item.span.start, '\n'));
    const isSure = isAlone || items.every((each) => each.isSimple && dateAfterDay.test(each.content));
    return [
      {
        span: item.span,
        ...words(source, dots),
        ...(isSure &&
          item.isSimple &&
          (parent?.type === 'root' || (isAlone && parent?.type === 'listItem')) && { edits }),
      },
    ];
  });
}

const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** The first words as written, and with backslashes before the full stops. */
function words(source: string, dots: readonly number[]): { found: string; expected: string } {
  const found = /^\S+(?:[ \t]+\S+){0,2}/.exec(source)?.[0] ?? source;
  const expected = found.replace(/\./g, (sign, index: number) => (dots.includes(index) ? `\\${sign}` : sign));
  return { found, expected };
}

interface Item {
  span: Span;
  number: number;
  source: string;
  content: string;
  /** Whether it contains a single paragraph, so that no indented content changes its meaning. */
  isSimple: boolean;
}

function itemOf({ position, children }: ListItem, text: string, bodyStart: number): Item {
  const [start, end] = [bodyStart + (position?.start.offset ?? 0), bodyStart + (position?.end.offset ?? 0)];
  const source = text.slice(start, end);
  const [mark = '', number = '0'] = NUMBER.exec(source) ?? [];
  const isSimple =
    children.length === 1 && (children[0]?.type === 'paragraph' || DATE_IN_NUMBERS.test(source));
  return {
    span: { start, end },
    number: Number(number),
    source,
    content: source.slice(mark.length),
    isSimple,
  };
}

/** Whether an earlier, interrupted list ended with the preceding number. */
const continues = (number: number, { start }: Span, lists: readonly PlacedNode<List>[]): boolean =>
  lists.some(
    ({ node, span }) =>
      span.start < start && node.ordered && (node.start ?? 1) + node.children.length === number,
  );

/** A dash between two lines of a sentence, a signed number, or the note to an asterisk in the text. */
function bullet(document: SourceDocument, { node, span, parent }: PlacedNode<List>): Accident[] {
  const { text, bodyStart } = document;
  const [item] = node.children;
  if (node.children.length !== 1 || !item || item.checked != null || parent?.type !== 'root') return [];
  const source = text.slice(span.start, span.end);
  const before = text.slice(bodyStart, span.start);
  const found = /^\S+(?:[ \t]+\S+){0,2}/.exec(source)?.[0] ?? '';
  const fix = (sign: string): Accident[] => {
    const edits = itemOf(item, text, bodyStart).isSimple
      ? [{ start: span.start, end: span.start + 1, text: sign }]
      : [];
    return [{ span, found, expected: sign + found.slice(1), edits }];
  };
  if (/^\+[ \t]+\d/.test(source)) return fix('\\+');
  if (/^-[ \t]+\p{Ll}/u.test(source) && /[\p{L}\p{N},;“”"»)]\r?\n$/u.test(before)) return fix('–');
  if (isNoteToStar(document, source, before)) return fix('\\*');
  return [];
}

/** Whether the last block begins with the only asterisk that makes a list, and an earlier word ends with one. */
function isNoteToStar(document: SourceDocument, source: string, before: string): boolean {
  const text = nodesOfType(document, 'text')
    .map(({ node }) => node.value)
    .join('\n');
  const isLast = document.text.trimEnd().endsWith(source.trimEnd());
  return isLast && /^\*[ \t]/.test(source) && !/^[ \t>]*\*[ \t]/m.test(before) && STARRED.test(text);
}
const STARRED = /[\p{L}\p{N}.“”"»)]\*(?![\p{L}\p{N}*])/u;

function amount({ text }: SourceDocument, span: Span): Accident[] {
  const found = AMOUNT.exec(text.slice(span.start, span.end))?.[0];
  if (found === undefined) return [];
  return [{ span, found, expected: `\\${found}`, edits: [insertion(span.start, '\\')] }];
}
