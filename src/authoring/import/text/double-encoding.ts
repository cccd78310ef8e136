import { isUtf8 } from 'node:buffer';

/** Windows-1252 by character, as the Encoding Standard has it. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_none, index) => {
    const byte = 128 + index;
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte];
  }),
);

/** The characters of Windows-1252 for the bytes that continue a character in UTF-8. */
const NEXT = `[${[...BYTES].flatMap(([sign, byte]) => (byte < 0xc0 ? sign : [])).join('')}]`;
/** Two to four bytes of UTF-8 that were read as Windows-1252: `Ã¼`, `â€œ`. */
const DOUBLE = new RegExp(
  `[\\u00c2-\\u00df]${NEXT}|[\\u00e0-\\u00ef]${NEXT}{2}|[\\u00f0-\\u00f4]${NEXT}{3}`,
  'gu',
);
/** Letters and signs that double encoding leaves: of Latin, and typographic ones. */
const EXPECTED = /^[\u00a0-\u017f\u2010-\u203a\u20ac\u2122\u{1f300}-\u{1faff}]$/u;

/** What a text in which UTF-8 was encoded twice should be. */
export interface Repair {
  text: string;
  /** The first sequence, with the letters around it. */
  example: string;
  /** Whether nothing else in the text speaks against it; else the text is unchanged. */
  isClear: boolean;
}

/**
 * Repairs text that was encoded twice: `fÃ¼r` for `für`. If the text also has umlauts that are right, it may be about encodings, and
 * stays. Undefined if there is no such sequence.
 */
export function repaired(text: string): Repair | undefined {
  if (!/[\u00c2-\u00f4]/.test(text)) return undefined;
  let example = '';
  const fixed = text.replace(DOUBLE, (sequence, offset: number) => {
    const original = decoded(sequence);
    if (original === undefined) return sequence;
    if (example === '') example = around(text, offset, sequence.length);
    return original;
  });
  if (example === '') return undefined;
  const others = text.replace(DOUBLE, (sequence) => (decoded(sequence) === undefined ? sequence : ''));
  const isClear = !/[\u00c0-\u017f]/.test(others);
  return { text: isClear ? fixed : text, example, isClear };
}

function decoded(sequence: string): string | undefined {
  const bytes = Buffer.from(Array.from(sequence, (sign) => BYTES.get(sign) ?? sign.charCodeAt(0)));
  const text = isUtf8(bytes) ? bytes.toString('utf8') : '';
  return EXPECTED.test(text) ? text : undefined;
}

const around = (text: string, offset: number, length: number): string =>
  `${/[^\s<>]{0,20}$/.exec(text.slice(Math.max(0, offset - 20), offset))?.[0] ?? ''}${text.slice(offset, offset + length)}${/^[^\s<>]{0,20}/.exec(text.slice(offset + length))?.[0] ?? ''}`;
