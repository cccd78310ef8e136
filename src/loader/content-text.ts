import { isUtf8 } from 'node:buffer';

/**
 * The text of a content file, the one reading that every part of the program shares: UTF-8, without a byte order mark, lines
 * ending with `\n`, letters with their accents in one character (NFC). Undefined if the bytes are not UTF-8. Offsets, lines
 * and hashes of texts all refer to it.
 */
export function decode(content: Buffer): string | undefined {
  if (!isUtf8(content)) return undefined;
  const raw = content.toString('utf8');
  const text = withLineFeeds(raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw);
  return mayNotBeNfc(content, text) ? text.normalize('NFC') : text;
}

export const BYTE_ORDER_MARK = '\uFEFF';

/** CRLF, and a lone CR as YAML and CommonMark read it, becomes `\n`. Most files have neither, so nothing is copied for them. */
export const withLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;

/**
 * False only if a text is certainly in NFC. V8 keeps a text of Latin-1 letters in single bytes and answers the first question at
 * once; looking for bytes is cheaper than letting `normalize` read every text that has „quotation marks“.
 */
const mayNotBeNfc = (content: Buffer, text: string): boolean =>
  BEYOND_LATIN_1.test(text) &&
  (IN_OTHER_FORMS.some((byte) => content.includes(byte)) || content.includes(QUADS));

/** Every text of Latin-1 letters alone is in NFC. */
const BEYOND_LATIN_1 = /[^\0-\u00ff]/;

/** Bytes of which one is in each letter or mark that NFC changes, joins to the letter before it or puts in another order. */
const IN_OTHER_FORMS = [
  ...[0xcc, 0xcd, 0xce], // accents (U+0300 to U+036F), Greek
  ...[0xd6, 0xd7, 0xd8, 0xd9, 0xda, 0xdb, 0xdc, 0xdd, 0xde, 0xdf], // Hebrew, Arabic and their neighbours
  ...[0xe0, 0xe1, 0xe3, 0xea, 0xef, 0xf0], // Indic, Korean in parts, kana, compatibility letters, all from U+10000 on
  ...[0x81, 0x83, 0x84, 0x8c, 0xab, 0xb3, 0xb7], // second bytes after 0xe2: signs such as those of ohm and ångström
];

/** The end of U+2000, a space that NFC replaces by another. */
const QUADS = Buffer.from([0x80, 0x80]);
