/**
 * Replaces a star between letters while Markdown is parsed. It is a Unicode noncharacter, so it occurs in no text, and parsers take it
 * neither for a space nor for punctuation. Like the star it is one UTF-16 unit, so positions in the text do not change.
 */
const MARK = '\uFDD0';
/** The mark in addresses, which parsers encode. */
const ENCODED_MARK = encodeURIComponent(MARK);

const WORD_END = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]$/u;
const WORD_START = /^[\p{L}\p{N}\u00ad\u200b-\u200d\u2060]/u;

/**
 * Masks single stars between letters or digits, so that `Schüler*innen und Lehrer*innen` has no emphasis, just as `snake_case_name` has
 * none in CommonMark. All output from the masked text must go through `unmaskStars`.
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

/** Restores the stars in text that comes from masked Markdown: strings of the tree, HTML or code. */
export function unmaskStars(text: string): string {
  return text.includes(MARK) || text.includes(ENCODED_MARK)
    ? text.replaceAll(MARK, '*').replaceAll(ENCODED_MARK, '*')
    : text;
}

/** Restores the stars in masked Markdown as escapes, so a plain CommonMark parser also reads them as text. */
export const escapeStars = (masked: string): string => masked.replaceAll(MARK, '\\*');

/** Restores the stars in every string of a syntax tree, in place. */
export function unmaskTree(node: object): void {
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (typeof value === 'string') (node as Record<string, unknown>)[key] = unmaskStars(value);
    else if (typeof value === 'object' && value !== null && key !== 'position') unmaskTree(value);
  }
}
