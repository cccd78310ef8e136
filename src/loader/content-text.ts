import { isUtf8 } from 'node:buffer';

/**
 * The text of a content file in the one form that the whole program uses: UTF-8 without a byte order mark, lines that end with `\n`,
 * composed letters (NFC). Offsets, lines and hashes of texts refer to it. Undefined if the bytes are not UTF-8.
 */
export function decode(content: Buffer): string | undefined {
  if (!isUtf8(content)) return undefined;
  const raw = content.toString('utf8');
  const text = withLineFeeds(raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw);
  return mayNotBeNfc(content, text) ? text.normalize('NFC') : text;
}

export const BYTE_ORDER_MARK = '\uFEFF';

/** Turns CRLF, and a lone CR as in YAML and CommonMark, into `\n`. Most files have neither, so their text is not copied. */
export const withLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;

/**
 * False only if a text is certainly in NFC. V8 stores Latin-1 text in single bytes, so the first test is instant. For other texts, most
 * of which only have „quotation marks“, searching the bytes is cheaper than `normalize`.
 */
const mayNotBeNfc = (content: Buffer, text: string): boolean =>
  BEYOND_LATIN_1.test(text) &&
  (IN_OTHER_FORMS.some((byte) => content.includes(byte)) || content.includes(QUADS));

/** A text without such characters is in NFC. */
const BEYOND_LATIN_1 = /[^\0-\u00ff]/;

/** Every character that NFC replaces, composes or reorders has one of these bytes in UTF-8. */
const IN_OTHER_FORMS = [
  ...[0xcc, 0xcd, 0xce], // accents (U+0300 to U+036F), Greek
  ...[0xd6, 0xd7, 0xd8, 0xd9, 0xda, 0xdb, 0xdc, 0xdd, 0xde, 0xdf], // Hebrew, Arabic and their neighbours
  ...[0xe0, 0xe1, 0xe3, 0xea, 0xef, 0xf0], // Indic, Korean in parts, kana, compatibility letters, all from U+10000 on
  ...[0x81, 0x83, 0x84, 0x8c, 0xab, 0xb3, 0xb7], // second bytes after 0xe2: symbols such as ohm and ångström
];

/** The last bytes of U+2000, a space that NFC replaces. */
const QUADS = Buffer.from([0x80, 0x80]);
