import { proseOf } from '../../i18n/prose.ts';
import { proseText } from '../passages.ts';
import { manuscriptRule } from '../rule.ts';
import { type Word, words } from '../words.ts';

export const doubleWord = manuscriptRule({
  name: 'double-word',
  grade: 'warning',
  check(manuscript, report) {
    const { mayDouble } = proseOf(manuscript.language);
    const prose = proseText(manuscript);
    let before: Word | undefined;
    for (const next of words(prose)) {
      if (before?.hash === next.hash && isDouble(prose, before, next)) {
        const word = prose.slice(before.start, before.end);
        if (!mayDouble.has(word.toLowerCase())) report({ start: before.start, end: next.end }, { word });
      }
      before = next;
    }
  },
});

/** Nothing but space between two whole words: no „Baden-Baden“, no numbers, no part of a longer word. */
function isDouble(prose: string, before: Word, next: Word): boolean {
  const [word, gap] = [prose.slice(before.start, before.end), prose.slice(before.end, next.start)];
  const around = prose.charAt(before.start - 1) + prose.charAt(next.end);
  return /^\s+$/.test(gap) && /^\p{L}{2,}$/u.test(word) && !/[\p{M}’'_-]/u.test(around);
}
