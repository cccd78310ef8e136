import { diffArrays } from 'diff';
import { escapeHtml } from '../../../markdown/escape-html.ts';

/** Both sides of a comparison as HTML, with the words that only one of them has marked. */
export interface MarkedTexts {
  before: string;
  now: string;
}

/** Differences beyond which nothing is marked: the time grows with their product. */
const DIFFERENCE_LIMIT = 4000;
const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Marks the differences between two texts, without regard to spaces and punctuation. */
export function markedTexts(before: string, now: string): MarkedTexts {
  const [old, current] = [tokensOf(before), tokensOf(now)];
  const words = (tokens: readonly string[]): string[] => tokens.filter((token) => WORD.test(token));
  const changes = diffArrays(words(old), words(current), { maxEditLength: DIFFERENCE_LIMIT }) ?? [];
  const flags = (side: 'removed' | 'added'): boolean[] =>
    changes
      .filter((change) => !change[side === 'removed' ? 'added' : 'removed'])
      .flatMap((change) => change.value.map(() => change[side]));
  return { before: marked(old, flags('removed'), 'del'), now: marked(current, flags('added'), 'ins') };
}

/** Words, and what is between them. */
const tokensOf = (text: string): string[] =>
  text
    .replace(/\u00ad/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
    .match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? [];

function marked(tokens: readonly string[], flags: readonly boolean[], mark: 'del' | 'ins'): string {
  let word = 0;
  return tokens
    .map((token) => {
      const isDifferent = WORD.test(token) && flags[word++] === true;
      return isDifferent ? `<${mark}>${escapeHtml(token)}</${mark}>` : escapeHtml(token);
    })
    .join('')
    .replaceAll(new RegExp(`</${mark}>( ?)<${mark}>`, 'g'), '$1');
}
