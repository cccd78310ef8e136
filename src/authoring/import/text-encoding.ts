import { isUtf8 } from 'node:buffer';

/** The encoding that a file declares, in XML, in HTML or by its byte order mark; undefined if it does not. */
export function declaredEncoding(head: Uint8Array): string | undefined {
  const [a, b, c] = head;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  const text = Buffer.from(head).toString('latin1');
  const name =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(text)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1];
  return name !== undefined && isKnown(name) ? name : undefined;
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false; // not in the Encoding Standard
  }
}

/** The text of a file: in its declared encoding, else UTF-8, else Windows-1252, common in old German files. */
export function decodeText(content: Buffer): { text: string; guessed: boolean } {
  const declared = declaredEncoding(content.subarray(0, 2048));
  const fits = declared === undefined || !/^utf-?8$/i.test(declared) || isUtf8(content);
  const label = declared !== undefined && fits ? declared : isUtf8(content) ? 'utf-8' : 'windows-1252';
  return {
    text: new TextDecoder(label).decode(content),
    guessed: label === 'windows-1252' && declared !== label,
  };
}
