import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import type { BlockContent, FootnoteDefinition, ListItem, PhrasingContent } from 'mdast';
import { DEFINITION, REFERENCE } from './footnotes.ts';
import { isElement, property } from './hast.ts';
import { htmlOf, textOf } from '../text/html-text.ts';
import { CELL_BREAK, RAW } from './tables.ts';

/** Elements that bodies allow and Markdown cannot express stay HTML. */
const asHtml: Handle = (state, node: Element) => [
  {
    type: 'html',
    value: htmlOf({ type: 'root', children: [{ ...node, children: [] }] }).replace(/<\/[^>]*>$/, ''),
  },
  ...(state.all(node) as PhrasingContent[]),
  { type: 'html', value: `</${node.tagName}>` },
];

/** An asterisk that our Markdown reads as a letter. */
const WITHIN_WORD = /[\p{L}\p{M}\p{N}]\*[\p{L}\p{N}]/u;
/** Two asterisks that open or close nothing: between a letter and a punctuation mark (CommonMark, flanking delimiter runs). */
const NOT_OPENING = /[\p{L}\p{N}]\*(?![\p{L}\p{N}])\S/u;
const NOT_CLOSING = /(?![\p{L}\p{N}])\S\*[\p{L}\p{N}]/u;

/** Emphasis that asterisks cannot mark at its place stays HTML. */
const emphasis =
  (type: 'emphasis' | 'strong'): Handle =>
  (state, node: Element, parent) => {
    const siblings = (parent?.children ?? []) as ElementContent[];
    const index = siblings.indexOf(node);
    const [before, after] = [siblings[index - 1], siblings[index + 1]].map((sibling) =>
      sibling ? textOf(sibling) : '',
    );
    const text = textOf(node);
    const [start, end] = [`${before?.slice(-2) ?? ''}*${text}`, `${text}*${after ?? ''}`];
    const isWithinWord = type === 'emphasis' && (WITHIN_WORD.test(start) || WITHIN_WORD.test(end));
    if (isWithinWord || NOT_OPENING.test(start) || NOT_CLOSING.test(end)) return asHtml(state, node, parent);
    return { type, children: state.all(node) as PhrasingContent[] };
  };

/** An element of which HTML alone can say what it is. No empty line may end it. */
const rawHtml = (node: Element): string =>
  htmlOf({ type: 'root', children: [withoutMarks(node)] })
    .replaceAll('\n', ' ')
    .replace(/(<\/?(?:table|thead|tbody|tfoot|dl)>|<\/(?:tr|dt|dd|caption)>)(?=<)/g, '$1\n');

/** Without the marks of the conversion, and without paragraphs where there is only one. */
function withoutMarks(node: Element): Element {
  const [only, ...others] = node.children;
  const isSingle =
    isElement(only) && only.tagName === 'p' && others.length === 0 && /^(?:li|td|th|dd)$/.test(node.tagName);
  const children = isSingle ? only.children : node.children;
  return {
    ...node,
    properties: Object.fromEntries(
      Object.entries(node.properties).filter(([name]) => !name.startsWith('data')),
    ),
    children: children.map((child) => {
      if (child.type === 'text') return { ...child, value: child.value.replaceAll(/\s+/g, ' ') };
      return isElement(child) ? withoutMarks(child) : child;
    }),
  };
}

const raw: Handle = (_state, node: Element) => ({ type: 'html', value: rawHtml(node) });

/** Code of Markdown is text alone. */
const code: Handle = (state, node: Element, parent) =>
  node.children.some(isElement) ? asHtml(state, node, parent) : defaultHandlers.code(state, node);

const details: Handle = (state, node: Element) => {
  const summaries = node.children.filter((child) => isElement(child) && child.tagName === 'summary');
  const rest = node.children.filter((child) => !summaries.includes(child));
  const open = node.properties['open'] === undefined ? '<details>' : '<details open>';
  const head = summaries.map((summary) => rawHtml(summary as Element)).join('\n');
  return [
    { type: 'html', value: head === '' ? open : `${open}\n${head}` },
    ...(state.all({ ...node, children: rest }) as BlockContent[]),
    { type: 'html', value: '</details>' },
  ];
};

const item: Handle = (state, node: Element): ListItem => ({
  type: 'listItem',
  spread: node.children.filter((child) => isElement(child) && child.tagName === 'p').length > 1,
  checked: null,
  children: state.toFlow(state.all(node)),
});

const identifierOf = (node: Element): string => property(node, 'number');

const footnoteText: Handle = (state, node: Element): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier: identifierOf(node),
  label: identifierOf(node),
  children: state.toFlow(state.all(node)),
});

const htmlElements = [
  'sub',
  'sup',
  'kbd',
  'samp',
  'var',
  'mark',
  'u',
  'small',
  'ins',
  'q',
  'cite',
  'abbr',
  'dfn',
  'time',
  'span',
];

/** How elements become Markdown, where our bodies differ from what `hast-util-to-mdast` does. */
export const handlers: Readonly<Record<string, Handle>> = {
  ...Object.fromEntries(htmlElements.map((name) => [name, asHtml])),
  ...{ em: emphasis('emphasis'), i: emphasis('emphasis'), strong: emphasis('strong'), b: emphasis('strong') },
  ...{ li: item, dl: raw, details, code },
  table: (state, node: Element, parent) =>
    node.properties[RAW] === undefined ? defaultHandlers.table(state, node) : raw(state, node, parent),
  [CELL_BREAK]: () => ({ type: 'html', value: '<br>' }),
  [REFERENCE]: (_state, node: Element) => ({
    type: 'footnoteReference',
    identifier: identifierOf(node),
    label: identifierOf(node),
  }),
  [DEFINITION]: footnoteText,
};
