import { fitFor } from '../../../archive/published-text.ts';
import { documentRule } from '../rule.ts';

/**
 * Soft hyphens, zero-width spaces and joiners, word joiners, byte order marks within the text, and marks that change the
 * direction of the text. Not U+200D, which emoji need.
 */
const INVISIBLE = /[\u00ad\u200b\u200c\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Right-to-left scripts, and scripts that join letters: their texts may need such characters. */
const NEEDS_SIGNS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}]/u;
const NEEDED = /[\u200c\u200e\u200f\u2066-\u2069]/;

export const invisibleCharacter = documentRule({
  name: 'invisible-character',
  severity: 'warning',
  fixable: true,
  check({ text }, report) {
    for (const { 0: character, index: start } of text.matchAll(INVISIBLE)) {
      if (NEEDED.test(character) && NEEDS_SIGNS.test(text)) continue;
      const end = start + 1;
      const replacement = isHyphen(text, start) ? '-' : '';
      report({ start, end }, { code: codeOf(character) }, [{ start, end, text: replacement }]);
    }
  },
});

/** `Team- und Gruppenarbeit` with a soft hyphen, which the page would not show. */
const isHyphen = (text: string, start: number): boolean =>
  text[start] === '\u00ad' &&
  /\p{L}/u.test(text.charAt(start - 1)) &&
  /^\s+(?:und|oder|bzw\.|sowie|and|or)\s/.test(text.slice(start + 1, start + 12));

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Control characters, noncharacters and ligatures, which the page would show as something else; and unreadable characters:
 * the replacement character, and private use characters such as a word processor's bullets.
 */
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ue000-\uf8ff\ufb00-\ufb06\ufdd0-\ufdef\ufffd-\uffff]/g;

export const unfitCharacter = documentRule({
  name: 'unfit-character',
  severity: 'warning',
  fixable: true,
  check({ text }, report) {
    for (const { 0: character, index: start } of text.matchAll(UNFIT)) {
      const end = start + 1;
      const isUnreadable = /[\ue000-\uf8ff\ufffd]/.test(character);
      const expected = isUnreadable ? undefined : fitFor(character);
      const edits = expected === undefined ? [] : [{ start, end, text: expected }];
      report({ start, end }, { code: codeOf(character), ...(expected !== undefined && { expected }) }, edits);
    }
  },
});

export const noBreakSpace = documentRule({
  name: 'no-break-space',
  severity: 'info',
  fixable: true,
  check({ text }, report) {
    for (const { index: start } of text.matchAll(/[\u00a0\u202f]/g)) {
      report({ start, end: start + 1 }, {}, [{ start, end: start + 1, text: ' ' }]);
    }
  },
});

/** Files are read in NFC, as if each letter were one character; `git grep` and editors search for the characters in the file. */
export const unicodeForm = documentRule({
  name: 'unicode-form',
  severity: 'info',
  fixable: true,
  check({ text, source }, report) {
    for (const { start, end, found } of source.decomposed()) {
      report({ start, end }, { found }, [{ start, end, text: text.slice(start, end) }]);
    }
  },
});

/** All line ends are read alike, and `--fix` keeps them; but diff tools then show lines that nobody changed. */
export const lineEnds = documentRule({
  name: 'line-ends',
  severity: 'info',
  check({ source }, report) {
    const odd = source.oddLineEnd();
    if (odd !== undefined) report({ start: odd, end: odd }, {});
  },
});
