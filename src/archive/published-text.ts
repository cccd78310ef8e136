/**
 * Signs that no page shows as what they are: control characters (HTML and XML allow none of them but tab and line ends),
 * noncharacters, directional overrides, a byte order mark within the text, and ligatures, in which neither the search nor a slug
 * finds letters. They come with text from PDF files and word processors.
 */
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufb00-\ufb06\ufdd0-\ufdef\ufeff\ufffe\uffff]/;
const ALL_UNFIT = new RegExp(UNFIT, 'g');

const windows1252 = new TextDecoder('windows-1252');

/** What a page shows instead of such a sign. A control character above U+007F is a sign of Windows-1252 that was decoded wrongly. */
export function fitFor(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code >= 0xfb00 && code <= 0xfb06) return sign.normalize('NFKC');
  if (code === 0x0b || code === 0x0c || code === 0x85) return ' ';
  if (code < 0x80 || code > 0x9f) return '';
  const decoded = windows1252.decode(Uint8Array.of(code));
  return UNFIT.test(decoded) ? '' : decoded;
}

/** A text as it may be published. Its offsets are not those of its file. */
export const publishedText = (text: string): string =>
  UNFIT.test(text) ? text.replace(ALL_UNFIT, fitFor) : text;

/** Soft hyphens, and spaces and joiners without width, which stand within words. */
const INVISIBLE = /[\u00ad\u200b\u2060]/g;

/** A text for what looks for words in it: without signs that nobody sees. */
export const searchableText = (text: string): string => publishedText(text).replace(INVISIBLE, '');

/** A line of text without ligatures and invisible signs. Others that are unfit stay, and are refused. */
export const withLetters = (text: string): string =>
  /[\u00ad\u200b\u2060\ufb00-\ufb06\ufeff]/.test(text)
    ? text.replace(/[\ufb00-\ufb06]/g, fitFor).replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    : text;
