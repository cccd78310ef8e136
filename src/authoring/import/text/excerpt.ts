/** How programs end an excerpt: an ellipsis, in brackets or not, perhaps with a link to the rest. */
const CUT =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\])\s*(?:(?:weiter ?lesen|mehr(?: lesen)?|zum (?:ganzen )?(?:artikel|beitrag)|read (?:more|on)|continue reading|more)\b.{0,120})?\s*$/iu;

/** Feeds of WordPress add a sentence on where the post appeared. */
const ORIGIN_NOTE =
  /\s*(?:The post .{1,300} (?:first appeared|appeared first) on .{1,200}\.|(?:Der )?Beitrag .{1,300} erschien zuerst auf .{1,200}\.)\s*$/u;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a text breaks off. */
export const isCut = (text: string): boolean => CUT.test(text.replace(ORIGIN_NOTE, ''));

/** Letters at the end of an excerpt that hardly anyone writes twice. */
const COPIED = 40;

/** Whether a program made the excerpt: it is the beginning of the text, whole or cut, or ends with a passage from it. */
export function isMadeFrom(excerpt: string, text: string): boolean {
  const letters = lettersOf(excerpt.replace(ORIGIN_NOTE, '').replace(CUT, ''));
  const whole = lettersOf(text);
  if (letters.length > COPIED && whole.includes(letters.slice(-COPIED))) return true;
  // Programs cut within a word.
  return letters !== '' && whole.startsWith(letters.slice(0, Math.max(20, letters.length - 20)));
}

/** The excerpt if someone wrote it, else nothing: a teaser is then made from the text. */
export const writtenExcerpt = (excerpt: string, text: string): string =>
  isMadeFrom(excerpt, text) || isCut(excerpt) ? '' : excerpt;
