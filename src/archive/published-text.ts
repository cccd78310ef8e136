/**
 * Characters that no page shows as they are: control characters (HTML and XML allow only tab and line ends), noncharacters,
 * directional overrides, a byte order mark within the text, and ligatures, in which neither the search nor a slug finds letters. They
 * come with text copied from PDF files and word processors.
 */
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufb00-\ufb06\ufdd0-\ufdef\ufeff\ufffe\uffff]/;
const ALL_UNFIT = new RegExp(UNFIT, 'g');

const windows1252 = new TextDecoder('windows-1252');

/** What a page shows instead. A control character above U+007F is a Windows-1252 character that was decoded wrongly. */
export function fitFor(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code >= 0xfb00 && code <= 0xfb06) return sign.normalize('NFKC');
  if (code === 0x0b || code === 0x0c || code === 0x85) return ' ';
  if (code < 0x80 || code > 0x9f) return '';
  const decoded = windows1252.decode(Uint8Array.of(code));
  return UNFIT.test(decoded) ? '' : decoded;
}

/** The publishable form of a text. Its offsets differ from those in the file. */
export const publishedText = (text: string): string =>
  UNFIT.test(text) ? text.replace(ALL_UNFIT, fitFor) : text;

/** Soft hyphens and zero-width spaces and joiners, which occur within words. */
const INVISIBLE = /[\u00ad\u200b\u2060]/g;

/** A text in which words can be found: published, and without invisible characters. */
export const searchableText = (text: string): string => publishedText(text).replace(INVISIBLE, '');

/** A line of text without ligatures and invisible characters. Other unfit characters stay, and validation refuses them. */
export const withLetters = (text: string): string =>
  /[\u00ad\u200b\u2060\ufb00-\ufb06\ufeff]/.test(text)
    ? text.replace(/[\ufb00-\ufb06]/g, fitFor).replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    : text;
