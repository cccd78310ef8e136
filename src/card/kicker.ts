import { escapeHtml } from '../markdown/escape-html.ts';
import { markedHtml, type Piece } from './marked-text.ts';

/** A kicker as HTML whose lines may break between the names of several regions, which are joined without a space. */
export const kickerHtml = (kicker: string): string => escapeHtml(kicker).replaceAll('/', '/<wbr>');

/** Four letters, which go to the next line with the colon, of a last word of at least twelve: a shorter one never fills a line. */
const LONG_END = /(?<=[^\s/-]{8})[^\s/-]{4}$/u;

/**
 * A kicker with the colon before a headline, as HTML. Where the last word is long, its end stays in one line with the colon:
 * otherwise, where the word fills a line, the colon alone would begin the next.
 */
export function kickerBefore(kicker: string | readonly Piece[]): string {
  const pieces = typeof kicker === 'string' ? [{ text: kicker, mark: false }] : kicker;
  const last = pieces.at(-1) ?? { text: '', mark: false };
  const [end] = LONG_END.exec(last.text) ?? [''];
  if (end === '') return `${markedHtml(pieces, kickerHtml)}:`;
  const start = [...pieces.slice(0, -1), { ...last, text: last.text.slice(0, -end.length) }];
  return `${markedHtml(start, kickerHtml)}<span class="keep">${markedHtml([{ ...last, text: end }], kickerHtml)}:</span>`;
}
