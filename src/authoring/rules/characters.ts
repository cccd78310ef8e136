import { manuscriptRule } from '../rule.ts';

/** Soft hyphen, spaces and joiners without width, word joiner, byte order mark within the text. Not U+200D: emoji need it. */
const INVISIBLE = /[\u00ad\u200b\u200c\u2060\ufeff]/g;

export const invisibleCharacter = manuscriptRule({
  name: 'invisible-character',
  grade: 'warning',
  fixable: true,
  check({ text }, report) {
    for (const { 0: character, index: start } of text.matchAll(INVISIBLE)) {
      const end = start + 1;
      const code = `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
      report({ start, end }, { code }, [{ start, end, text: '' }]);
    }
  },
});

export const noBreakSpace = manuscriptRule({
  name: 'no-break-space',
  grade: 'advice',
  fixable: true,
  check({ text }, report) {
    for (const { index: start } of text.matchAll(/[\u00a0\u202f]/g)) {
      report({ start, end: start + 1 }, {}, [{ start, end: start + 1, text: ' ' }]);
    }
  },
});

/** The file is read as if each letter were one character (Unicode's form C); `git grep` and editors search for what is there. */
export const unicodeForm = manuscriptRule({
  name: 'unicode-form',
  grade: 'advice',
  fixable: true,
  check({ text, source }, report) {
    for (const { start, end, found } of source.decomposed()) {
      report({ start, end }, { found }, [{ start, end, text: text.slice(start, end) }]);
    }
  },
});

/** Each kind is read the same, and `--fix` keeps what is there; but tools that compare files show what nobody changed. */
export const lineEnds = manuscriptRule({
  name: 'line-ends',
  grade: 'advice',
  check({ source }, report) {
    const odd = source.oddLineEnd();
    if (odd !== undefined) report({ start: odd, end: odd }, {});
  },
});
