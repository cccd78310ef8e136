import { escapeHtml } from '../markdown/escape-html.ts';
import { markedHtml, type Piece } from './marked-text.ts';

/** A kicker as HTML. Lines may break between the names of several regions, which are joined without a space. */
export const kickerHtml = (kicker: string): string => escapeHtml(kicker).replaceAll('/', '/<wbr>');

/** The last four letters of a word of at least twelve, which wrap together with the colon. A shorter word never fills a line. */
const LONG_END = /(?<=[^\s/-]{8})[^\s/-]{4}$/u;

/**
 * A kicker with the colon before a headline, as HTML. The end of a long last word is kept together with the colon: if the word
 * filled a line, the colon alone would begin the next one. Empty without a kicker.
 */
export function kickerBefore(kicker: string | readonly Piece[]): string {
  const pieces = typeof kicker === 'string' ? [{ text: kicker, mark: false }] : kicker;
  const last = pieces.at(-1);
  if (last === undefined || last.text === '') return '';
  const [end] = LONG_END.exec(last.text) ?? [''];
  if (end === '') return `${markedHtml(pieces, kickerHtml)}:`;
  const start = [...pieces.slice(0, -1), { ...last, text: last.text.slice(0, -end.length) }];
  return `${markedHtml(start, kickerHtml)}<span class="keep">${markedHtml([{ ...last, text: end }], kickerHtml)}:</span>`;
}
