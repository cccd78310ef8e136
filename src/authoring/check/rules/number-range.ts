import { proseOf } from '../../../i18n/author-languages.ts';
import { matches, proseText } from '../passages.ts';
import { documentRule } from '../rule.ts';

const RANGE = /(?<![\p{L}\d.,/:–-])(\d{1,4})-(\d{1,4})(?![\p{L}\d/–-]|[.,:]\d)/gu;

/** Years, and small numbers before a unit. Other numbers may be telephone numbers, scores or names. */
export const numberRange = documentRule({
  name: 'number-range',
  readsLanguage: true,
  severity: 'warning',
  fixable: true,
  check(document, report) {
    const { rangeUnits } = proseOf(document.language);
    const prose = proseText(document);
    if (!/\d-\d/.test(prose)) return;
    for (const { match, start, end } of matches(document, RANGE)) {
      const [from, to] = [match[1] as string, match[2] as string];
      const years = isYear(from) && isYear(to) && Number(from) < Number(to);
      const unit = Number(from) < Number(to) && rangeUnits.test(prose.slice(end, end + 20));
      if (!years && !unit) continue;
      const expected = `${from}–${to}`;
      report({ start, end }, { found: match[0], expected }, [{ start, end, text: expected }]);
    }
  },
});

const isYear = (text: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(text);
