import type { Translation } from './translation.ts';

/** A list that kramdown replaces with a table of contents, and the marks of other programs for one. */
const CONTENTS =
  /^[ \t]*(?:[*+-]|\d+\.)[ \t]+.*\n[ \t]*\{:[^}\n]*\btoc\b[^}\n]*\}[ \t]*$|^[ \t]*(?:\[TOC\]|\[\[_?toc_?\]\]|\$\{toc\})[ \t]*$/gim;
/** kramdown's comments and options. */
const EXTENSIONS =
  /\{::comment\}[^]*?\{:\/(?:comment)?\}|\{::?(?:options|nomarkdown|\/nomarkdown|\/)?[^}\n]*\/?\}(?=[ \t]*\n)/g;
const HEADING_ID = /^(.*\S)([ \t]*\{:?[ \t]*#([\w:.-]+)[^}\n]*\})[ \t]*$/gm;
/** Attributes in braces, alone on a line or after an element. */
const ATTRIBUTES =
  /^[ \t>]*\{:?[ \t]*[.#][\w-][^}\n]*\}[ \t]*$|\{:[^}\n]*\}|(?<=[)\]*`"\w>])\{[ \t]*[.#][\w-][^{}\n]*\}/gm;
const ABBREVIATIONS = /^\*\[[^\]\n]+\]:.*$/gm;
const CONTAINER = /^:{3,}[ \t]*(?:\{[^}\n]*\}|[\w-]*)[ \t]*$/gm;
/** Python-Markdown's boxes: a title, and an indented text. */
const BOX = /^!!!\+?[ \t]+([\w-]+)[^"\n]*(?:"([^"\n]*)")?[ \t]*\n((?:(?: {4}|\t).*(?:\n|$)|[ \t]*\n)+)/gm;
/** Elements whose content is Markdown all the same. */
const WITH_MARKDOWN =
  /^([ \t]*<(div|section|aside|article|figure|blockquote|details|td|p)\b[^>]*?)\smarkdown=["']?\w+["']?([^>]*>)/gim;

/** The ids that authors gave to headings, with the text of the heading. */
export type HeadingIdsGiven = ReadonlyMap<string, string>;

/** Removes or translates what kramdown, Goldmark and Python-Markdown add to Markdown. */
export function withoutKramdown(
  text: string,
  { tell, changed }: Translation,
): { text: string; ids: HeadingIdsGiven } {
  const ids = new Map<string, string>();
  const lost =
    (kind: 'attribute' | 'contents') =>
    (all: string): string => {
      const counts = kind === 'contents' && /\{:/.test(all) ? { items: -1 } : {};
      tell(kind, kind === 'attribute' ? all.trim() : '', all, { dropped: all, counts });
      return '';
    };
  const plain = text
    .replace(CONTENTS, lost('contents'))
    .replace(EXTENSIONS, (all) => {
      changed({ dropped: all });
      return '';
    })
    .replace(HEADING_ID, (_all, heading: string, mark: string, id: string) => {
      ids.set(id, heading.replace(/^#+\s*/, ''));
      changed({ dropped: mark });
      return heading;
    })
    .replace(ATTRIBUTES, lost('attribute'))
    .replace(ABBREVIATIONS, lost('attribute'))
    .replace(CONTAINER, lost('attribute'))
    .replace(BOX, (_all, type: string, title: string | undefined, content: string) => {
      changed({ dropped: `${type} ${title ?? ''}`, added: title ?? titled(type) });
      return box(title ?? titled(type), content);
    });
  return { text: withInnerMarkdown(plain), ids };
}

/** The content of such an element stands alone, as CommonMark wants it. */
function withInnerMarkdown(text: string): string {
  const opened = text.replace(
    WITH_MARKDOWN,
    (_all, start: string, _name: string, end: string) => `${start}${end}\n\n`,
  );
  if (opened === text) return text;
  return opened.replace(/([^\n])\n([ \t]*<\/(?:div|section|aside|article|figure|details)>)/gi, '$1\n\n$2');
}

const titled = (type: string): string => type.charAt(0).toUpperCase() + type.slice(1);

function box(title: string, content: string): string {
  const head = title === '' ? [] : [`**${title}**`, ''];
  const lines = content
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^(?: {4}|\t)/, ''));
  return `${[...head, ...lines].map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`;
}
