import { matches } from '../passages.ts';
import { documentRule } from '../rule.ts';

/** `init` marks with these what a newsroom has to write itself, such as the name in the imprint. */
const MARK = /\b(?:AUSFÜLLEN|FILL IN): ?([^\0\n]*)/gu;

export const unfilled = documentRule({
  name: 'unfilled',
  severity: 'warning',
  check(document, report) {
    if (!/AUSFÜLLEN|FILL IN/.test(document.text)) return;
    for (const { match, start, end } of matches(document, MARK))
      report({ start, end }, { missing: match[1] ?? '' });
  },
});
