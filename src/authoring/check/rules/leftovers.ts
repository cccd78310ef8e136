import { toString } from 'mdast-util-to-string';
import { syntaxTree } from '../../../markdown/syntax-tree.ts';
import type { CheckParams } from '../../../i18n/rules.ts';
import { matches } from '../passages.ts';
import { documentRule } from '../rule.ts';

/** References whose names begin no other word, so that they are recognized even when a letter follows. */
const OPEN =
  /&(?:[aouAOU]uml|szlig|nbsp)(?!;)|&(?:amp|quot|lt|gt|shy|ndash|mdash|bdquo|[lr]dquo|euro|hellip|#\d{2,5}|#x[\da-f]{2,4})(?![;\p{L}\p{N}=])/giu;
/** A possible reference; HTML may not define its name. */
const NAMED = /&[a-z][a-z\d]{1,11};/gi;
/** A reference whose `&` is escaped itself. */
const DOUBLE = /&amp;(?:#\d{2,5}|#x[\da-f]{2,5}|[a-z][a-z\d]{1,11});/gi;

/** Character references that no browser would decode. Those that browsers decode are characters in the tree. */
export const entity = documentRule({
  name: 'entity',
  severity: 'warning',
  fixable: true,
  check(document, report) {
    if (!document.text.includes('&')) return;
    for (const { match, start, end } of matches(document, OPEN)) {
      report({ start, end }, { found: match[0], expected: `${match[0]};` }, [{ start: end, end, text: ';' }]);
    }
    for (const { match, start, end } of matches(document, NAMED)) {
      if (isUnread(match[0])) report({ start, end }, { found: match[0] });
    }
    for (const { match, start, end } of matches(document, DOUBLE)) {
      if (!isUnread(match[0].replace('amp;', ''))) report({ start, end }, { found: match[0] });
    }
  },
});

/** Whether Markdown leaves a reference as it is written. */
const isUnread = (reference: string): boolean => toString(syntaxTree(reference, 'md')) === reference;

type Kind = CheckParams['foreign-markup']['kind'];

const FOREIGN: readonly { kind: Kind; hint: string; pattern: RegExp }[] = [
  { kind: 'template', hint: '{{', pattern: /(?<!\\)\{\{[^}\0\n]*(?:\}\})?/gu },
  { kind: 'template', hint: '{%', pattern: /(?<!\\)\{%[^%\0\n]*(?:%\})?/gu },
  {
    kind: 'template',
    hint: '[',
    pattern:
      /(?<!\\)\[\/?(?:caption|gallery|embed|youtube|vimeo|audio|video|playlist|vc_\w+|et_pb_\w+|contact-form-7|TOC)(?:\s[^\]\0\n]*)?\]/gu,
  },
  { kind: 'directive', hint: ':::', pattern: /(?<=^|\n|\0):{3,}[ \t]*[^\s\0]*/gu },
  { kind: 'directive', hint: '!!!', pattern: /(?<=^|\n|\0)!!![ \t]+\p{L}+/gu },
  { kind: 'attributes', hint: '{', pattern: /(?<!\\)\{(?::[^}\0\n]*|[ \t]*[.#][\w-]+[^}\0\n]*)\}/gu },
  { kind: 'wiki', hint: '[[', pattern: /(?<!\\)\[\[[^\]\0\n]+\]\]/gu },
  { kind: 'task', hint: '[', pattern: /(?<=^|\n|\0)\[[ xX]\](?=[ \t])/gu },
  { kind: 'footnote', hint: '^[', pattern: /(?<!\\)\^\[[^\]\0\n]+\]/gu },
];

/** Markup of other programs, which the page would show as it is written. */
export const foreignMarkup = documentRule({
  name: 'foreign-markup',
  severity: 'warning',
  check(document, report) {
    for (const { kind, hint, pattern } of FOREIGN) {
      if (!document.text.includes(hint)) continue;
      for (const { match, start, end } of matches(document, pattern))
        report({ start, end }, { found: match[0], kind });
    }
  },
});

/** Before a letter or a typographic sign, and at the end of a paragraph, a backslash is a backslash. */
const BACKSLASH =
  /(?<![\p{L}\p{N}\\:/\0])\\(?=\p{L})(?!\p{L}+[{\\]|o\/)|(?<!\\)\\(?=[„“”‚‘’»«…–—]|[ \t]*(?:\0|$))/gu;

export const backslash = documentRule({
  name: 'backslash',
  severity: 'warning',
  fixable: true,
  check(document, report) {
    if (!document.text.includes('\\')) return;
    for (const { start, end } of matches(document, BACKSLASH)) {
      if (start < document.bodyStart) continue;
      const after = document.text.slice(end, end + 12).split(/\s/)[0] ?? '';
      const isSign = !/^\p{L}/u.test(after);
      report({ start, end }, { found: `\\${after}` }, isSign ? [{ start, end, text: '' }] : []);
    }
  },
});
