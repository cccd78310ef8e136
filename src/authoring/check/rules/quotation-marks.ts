import { proseOf } from '../../../i18n/author-languages.ts';
import { matches } from '../passages.ts';
import { documentRule } from '../rule.ts';

/** The build converts straight marks; these are typographic marks of another language. */
const OPENING = { de: /[“”](?<=[\s\0([{/–—-].)(?=[\p{L}\d])/gu, en: /„/gu };
const CLOSING = { de: /”(?<=[\p{L}\d.,!?…%)].)/gu, en: /“(?<=[\p{L}\d.,!?…%)].)(?![\p{L}\d])/gu };

export const quotationMarks = documentRule({
  name: 'quotation-marks',
  readsLanguage: true,
  severity: 'warning',
  fixable: true,
  check(document, report) {
    const { open, close } = proseOf(document.language).quotes;
    for (const [pattern, expected] of [
      [OPENING[document.language], open],
      [CLOSING[document.language], close],
    ] as const) {
      for (const { match, start, end } of matches(document, pattern)) {
        report({ start, end }, { found: match[0], expected }, [{ start, end, text: expected }]);
      }
    }
  },
});
