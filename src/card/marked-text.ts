import { escapeHtml } from '../markdown/escape-html.ts';

/** A piece of text; a marked one is what a search has found. */
export interface Piece {
  text: string;
  mark: boolean;
}

/** Pieces of text as HTML. `html` makes the HTML of a piece's text. */
export const markedHtml = (pieces: readonly Piece[], html = escapeHtml): string =>
  pieces.map(({ text, mark }) => (mark ? `<mark>${html(text)}</mark>` : html(text))).join('');
