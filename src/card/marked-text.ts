import { escapeHtml } from '../markdown/escape-html.ts';

/** A piece of text; search matches are marked. */
export interface Piece {
  text: string;
  mark: boolean;
}

/** Pieces of text as HTML. `html` converts the text of each piece. */
export const markedHtml = (pieces: readonly Piece[], html = escapeHtml): string =>
  pieces.map(({ text, mark }) => (mark ? `<mark>${html(text)}</mark>` : html(text))).join('');
