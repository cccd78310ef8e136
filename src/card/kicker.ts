const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '/': '/<wbr>' };

/** A kicker as HTML whose lines may break between the names of several regions, which stand together without a space. */
export const kickerHtml = (kicker: string): string =>
  kicker.replace(/[&<>/]/g, (sign) => SIGNS[sign] as string);

/** Four letters, which go to the next line with the colon, of a last word of at least twelve: a shorter one never fills a line. */
const LONG_END = /(?<=[^\s/-]{8})[^\s/-]{4}$/u;

/**
 * A kicker in two parts, of which the second stays in one line with the colon behind it: where a word fills the line but for the
 * colon, that would else begin the next one. The second part is empty where the last word is short.
 */
export function kickerParts(kicker: string): [start: string, end: string] {
  const [end] = LONG_END.exec(kicker) ?? [''];
  return [kicker.slice(0, kicker.length - end.length), end];
}

/** A kicker with the colon before a headline, as HTML. */
export function kickerBefore(kicker: string): string {
  const [start, end] = kickerParts(kicker);
  return end === ''
    ? `${kickerHtml(kicker)}:`
    : `${kickerHtml(start)}<span class="keep">${kickerHtml(end)}:</span>`;
}
