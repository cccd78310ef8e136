import { matches, proseText } from '../passages.ts';
import { documentRule } from '../rule.ts';

const DOUBLE = /(?<=[^\s\0]) {2,}(?=[^\s\0])/g;
/** A colon or a full stop may begin a file extension or a smiley; these marks never follow a space. */
const BEFORE_MARK = / +(?=[,;!?](?:[\s\0]|$)|\.(?:\s+\p{Lu}|\s*(?:\0|$)))(?<=[\p{L}\d] +)/gu;

export const spacing = documentRule({
  name: 'spacing',
  severity: 'warning',
  fixable: true,
  check(document, report) {
    const prose = proseText(document);
    for (const [hint, pattern, text] of [
      [/ {2}/, DOUBLE, ' '],
      [/ [,;!?.]/, BEFORE_MARK, ''],
    ] as const) {
      if (!hint.test(prose)) continue;
      for (const { start, end } of matches(document, pattern)) {
        const before = /[^\s\0]*$/.exec(prose.slice(Math.max(0, start - 20), start))?.[0] ?? '';
        const after = /^[^\s\0]*/.exec(prose.slice(end, end + 20))?.[0] ?? '';
        report({ start, end }, { expected: `${before}${text}${after}` }, [{ start, end, text }]);
      }
    }
  },
});
