import { isUtf8 } from 'node:buffer';

/**
 * The text of a content file, the one reading that every part of the program shares: UTF-8, without a byte order mark, lines
 * ending with `\n`. Undefined where the bytes are not UTF-8. Offsets, lines and hashes of texts all refer to it.
 */
export function decode(content: Buffer): string | undefined {
  if (!isUtf8(content)) return undefined;
  const text = content.toString('utf8');
  return withLineFeeds(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
}

export const BYTE_ORDER_MARK = '\uFEFF';

/** CRLF, and a lone CR as YAML and CommonMark read it, becomes `\n`. Most files have neither, so nothing is copied for them. */
const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Where the text of a file has the first line end that is another than the one before, or that of no system of today (CR). */
export function oddLineEnd(content: Buffer): number | undefined {
  if (!content.includes(CARRIAGE_RETURN)) return undefined;
  const raw = content.toString('utf8').replace(BYTE_ORDER_MARK, '');
  let [first, dropped]: [string | undefined, number] = [undefined, 0];
  for (const { 0: end, index } of raw.matchAll(/\r\n?|\n/g)) {
    first ??= end;
    if (end !== first || end === '\r') return index - dropped;
    dropped += end.length - 1;
  }
  return undefined;
}

const CARRIAGE_RETURN = 0x0d;
