/** A word of a text: letters and digits of the Latin, Greek and Cyrillic scripts. */
export interface Word {
  start: number;
  end: number;
  /** FNV-1a of the word, whatever its case; equal words have equal hashes, and hardly any others. */
  hash: number;
}

/** Walks through the words of a text. A hand-written scanner, for it reads every letter of the archive. */
export function* words(text: string): Generator<Word> {
  let start = -1;
  let hash = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? folded(text.charCodeAt(i)) : 0;
    if (code !== 0) {
      if (start === -1) [start, hash] = [i, 0x811c9dc5];
      hash = Math.imul(hash ^ code, 0x01000193);
    } else if (start !== -1) {
      yield { start, end: i, hash };
      start = -1;
    }
  }
}

/** A letter or digit in lower case, or 0 for any other character. */
function folded(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code;
  if (code >= 0x41 && code <= 0x5a) return code + 32;
  if (code >= 0x30 && code <= 0x39) return code;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return 0;
  if (code <= 0xde) return code + 32;
  return code < 0x2000 ? code : 0;
}
