import type { Edit } from '../../finding.ts';
import { documentRule } from '../rule.ts';

const FIELDS = ['title', 'kicker', 'teaser'] as const;

/** Links, code, emphasis, elements and character references, as written in a body. */
const MARKUP =
  /!?\[[^\]\n]*\]\([^()\s]*\)|`[^`\n]+`|(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![\p{L}\p{N}*])|<\/?(?:[abiu]|em|strong|br|span|p|sup|sub)(?:\s[^<>]*)?\/?>|&(?:[a-z]{2,8}|#\d{2,5}|#x[\da-f]{2,5});/giu;
/** References that can be replaced whatever quotation marks the field has. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ '&auml;': 'ä', '&ouml;': 'ö', '&uuml;': 'ü', '&Auml;': 'Ä', '&Ouml;': 'Ö', '&Uuml;': 'Ü' },
  ...{ '&szlig;': 'ß', '&ndash;': '–', '&nbsp;': ' ', '&bdquo;': '„', '&ldquo;': '“', '&hellip;': '…' },
};

/** Titles and teasers are plain text: no Markdown and no HTML. */
export const fieldMarkup = documentRule({
  name: 'field-markup',
  severity: 'warning',
  fixable: true,
  check({ text, field }, report) {
    for (const name of FIELDS) {
      const span = field(name);
      if (!span) continue;
      for (const { 0: found, index } of text.slice(span.start, span.end).matchAll(MARKUP)) {
        const start = span.start + index;
        const end = start + found.length;
        const letter = LETTERS[found];
        const edits: Edit[] = letter === undefined ? [] : [{ start, end, text: letter }];
        report({ start, end }, { field: name, found }, edits);
      }
    }
  },
});
