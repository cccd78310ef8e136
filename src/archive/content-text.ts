import { isUtf8 } from 'node:buffer';

/**
 * The text of a content file, the one reading that every part of the program shares: UTF-8, without a byte order mark, lines
 * ending with `\n`, letters with their accents in one character (NFC). Undefined where the bytes are not UTF-8. Offsets, lines
 * and hashes of texts all refer to it.
 */
export function decode(content: Buffer): string | undefined {
  if (!isUtf8(content)) return undefined;
  const raw = content.toString('utf8');
  const text = withLineFeeds(raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw);
  return MAY_COMPOSE.some((byte) => content.includes(byte)) ? text.normalize('NFC') : text;
}

export const BYTE_ORDER_MARK = '\uFEFF';

/** CRLF, and a lone CR as YAML and CommonMark read it, becomes `\n`. Most files have neither, so nothing is copied for them. */
export const withLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;

/**
 * First bytes of accents that follow their letter (U+0300 to U+037F) and of Korean letters in parts, as macOS writes them. Hardly
 * a file has one, and looking for bytes costs next to nothing.
 */
const MAY_COMPOSE = [0xcc, 0xcd, 0xe1];
