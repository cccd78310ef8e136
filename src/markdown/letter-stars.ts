/**
 * Takes the place of a star between letters while Markdown is parsed. A noncharacter of Unicode: it is no text, and to a parser
 * neither a space nor punctuation. It is one UTF-16 unit like the star, so every position in the text stays what it is.
 */
const MARK = '\uFDD0';
/** The mark in an address, where parsers encode it. */
const ENCODED_MARK = encodeURIComponent(MARK);

const WORD_END = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]$/u;
const WORD_START = /^[\p{L}\p{N}\u00ad\u200b-\u200d\u2060]/u;

/**
 * Markdown in which a single star between letters or digits opens and closes nothing: `Schüler*innen und Lehrer*innen` has no
 * emphasis, just as `snake_case_name` has none in CommonMark. What is made of it must go through `unmaskStars`.
 */
export function maskStars(markdown: string): string {
  if (!markdown.includes('*')) return markdown;
  return markdown.replace(/\*+/g, (run, start: number) => {
    const end = start + run.length;
    const isLetter =
      run === '*' &&
      WORD_END.test(markdown.slice(Math.max(0, start - 2), start)) &&
      WORD_START.test(markdown.slice(end, end + 2));
    return isLetter ? MARK : run;
  });
}

/** Puts the stars back into a text that was made of masked Markdown: the tree's strings, HTML, or code. */
export function unmaskStars(text: string): string {
  return text.includes(MARK) || text.includes(ENCODED_MARK)
    ? text.replaceAll(MARK, '*').replaceAll(ENCODED_MARK, '*')
    : text;
}

/** Puts the stars back into masked Markdown so a plain CommonMark parser also reads them as letters. */
export const escapeStars = (masked: string): string => masked.replaceAll(MARK, '\\*');

/** Puts the stars back into every string of a syntax tree, in place. */
export function unmaskTree(node: object): void {
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (typeof value === 'string') (node as Record<string, unknown>)[key] = unmaskStars(value);
    else if (typeof value === 'object' && value !== null && key !== 'position') unmaskTree(value);
  }
}
