import type { Edit } from '../../finding.ts';
import type { SourceDocument } from '../source-document.ts';

import { matches } from '../passages.ts';
import { documentRule } from '../rule.ts';

/** Marks of emphasis and strikethrough left in running text, which means that they are not markup. */
const MARK =
  /(?<![\\*_~])(?:\*\*|(?<![\p{L}\p{N}])__(?=\p{L})|(?<=[\p{L}.!?])__(?![\p{L}\p{N}_])|~~)(?![*_~])/gu;
/** Bold text whose closing mark is preceded by punctuation and followed by a letter, so that it closes nothing. */
const TIGHT = /(?<![\\*])\*\*(?=[^\s*])[^*\0\n]*[.,:;!?…]\*\*(?=[\p{L}\p{N}])/gu;
/** Bold text with spaces inside its marks. */
const LOOSE = /(?<![\\*\p{L}\p{N}])\*\*[ \t]*[^\s*\0](?:[^*\0\n]*[^\s*\0])?([ \t]*)\*\*(?!\*)/gu;

/** `*Breit*band`, where the second asterisk is a letter; but not `*Für Leser*innen`. */
const WITHIN_WORD =
  /(?<![\p{L}\p{N}\\*])\*((?=\p{L})[^*\0\n]{0,80}\p{L})\*(?!(?:in|innen|r|n|s|m|e|en|er|es|rin|rinnen|nen|a|o|os|as)(?!\p{L}))\p{Ll}+/gu;

export const emphasisOpen = documentRule({
  name: 'emphasis-open',
  severity: 'warning',
  fixable: true,
  check(document, report) {
    if (!/[*_~]/.test(document.text)) return;
    for (const { match, start, end } of matches(document, WITHIN_WORD)) {
      report({ start, end }, { mark: '*', expected: `<em>${match[1] as string}</em>` });
    }
    if (!/\*\*|__|~~/.test(document.text)) return;
    const done = new Set<number>();
    for (const { match, start, end } of matches(document, TIGHT)) {
      const edits: Edit[] = [{ start: end, end, text: ' ' }];
      report(
        { start, end },
        { mark: '**', expected: `${match[0]} ` },
        start < document.bodyStart ? [] : edits,
      );
      for (const each of [start, end - 2]) done.add(each);
    }
    for (const { match, start, end } of matches(document, LOOSE)) {
      const after = document.text.slice(end, end + 1);
      const isEnd = /^$|[\s.,;:!?)“"]/.test(after);
      if (done.has(start) || done.has(end - 2) || !isStart(document, start)) continue;
      if (!isEnd && match[1] === '') continue;
      const expected = `**${match[0].slice(2, -2).trim()}**${isEnd ? '' : ' '}`;
      if (expected === match[0]) continue;
      report({ start, end }, { mark: '**', expected }, [{ start, end, text: expected }]);
      for (const each of [start, end - 2]) done.add(each);
    }
    let last = -1;
    for (const { match, start, end } of matches(document, MARK)) {
      if (done.has(start)) continue;
      // One finding per line is enough.
      const isNew = last === -1 || document.text.slice(last, start).includes('\n');
      if (isNew) report({ start, end }, { mark: match[0] });
      last = start;
    }
  },
});

/** Whether a mark can only be an opening one: a space or an opening sign precedes it. */
const isStart = ({ text, bodyStart }: SourceDocument, start: number): boolean =>
  start >= bodyStart && (start === 0 || /[\s(„"]/.test(text.charAt(start - 1)));
