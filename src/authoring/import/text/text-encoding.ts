import { isUtf8 } from 'node:buffer';
import { LineDecoder } from './line-decoder.ts';

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
  // A declaration that can be read as ASCII is not in UTF-16, as the HTML Standard says.
  return name === undefined ? undefined : standardName(name)?.replace(/^utf-16.*/, 'utf-8');
}

/** The name of an encoding in the Encoding Standard: `windows-1252` for `ISO-8859-1`. Undefined if it is not in it. */
function standardName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** The encoding in which to begin: as declared, else by the zeros of UTF-16, else UTF-8. */
export function firstEncoding(head: Uint8Array): string {
  const declared = declaredEncoding(head.subarray(0, 2048));
  if (declared !== undefined) return declared;
  const zeros = [0, 0];
  head.subarray(0, 2048).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] as number) + 1;
  });
  const many = Math.min(head.length, 2048) / 5;
  if ((zeros[1] as number) > many) return 'utf-16le';
  return (zeros[0] as number) > many ? 'utf-16be' : 'utf-8';
}

/** The text of a file: in its declared encoding where that fits, else in the one that each line is in. */
export function decodeText(content: Buffer): { text: string; found: string | undefined } {
  const label = firstEncoding(content);
  if (label === 'utf-8' && isUtf8(content))
    return { text: new TextDecoder().decode(content), found: undefined };
  let found: string | undefined;
  const decoder = new LineDecoder(label, (encoding) => (found ??= encoding));
  return { text: decoder.decode(content) + decoder.end(), found };
}
