import { proseOf } from '../../../i18n/author-languages.ts';
import { proseText } from '../passages.ts';
import { documentRule } from '../rule.ts';
import { eachWord } from '../words.ts';

export const doubleWord = documentRule({
  name: 'double-word',
  readsLanguage: true,
  severity: 'warning',
  check(document, report) {
    const { mayDouble } = proseOf(document.language);
    const prose = proseText(document);
    let [lastStart, lastEnd, lastHash] = [0, 0, 0];
    eachWord(prose, (start, end, hash) => {
      if (hash === lastHash && isDouble(prose, lastStart, lastEnd, start, end)) {
        const word = prose.slice(lastStart, lastEnd);
        if (!mayDouble.has(word.toLowerCase())) report({ start: lastStart, end }, { word });
      }
      lastStart = start;
      lastEnd = end;
      lastHash = hash;
    });
  },
});

/** Only white space between two whole words: not „Baden-Baden“, not numbers, not part of a longer word. */
function isDouble(prose: string, lastStart: number, lastEnd: number, start: number, end: number): boolean {
  const around = prose.charAt(lastStart - 1) + prose.charAt(end);
  return (
    /^\s+$/.test(prose.slice(lastEnd, start)) &&
    /^\p{L}{2,}$/u.test(prose.slice(lastStart, lastEnd)) &&
    !/[\p{M}’'_-]/u.test(around)
  );
}
