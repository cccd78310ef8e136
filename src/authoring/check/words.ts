/** Receives a word's start and end, and its hash (FNV-1a), which ignores case. */
type Visit = (start: number, end: number, hash: number) => void;

/** 0 for anything but a letter or digit, else the lower-case character, in the Latin, Greek and Cyrillic scripts. */
const FOLDED = Uint16Array.from({ length: 0x2000 }, (_none, code) => {
  const character = String.fromCharCode(code);
  return /[\p{L}\p{N}]/u.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
});

/** Visits the words of a text. Hand-written, because it reads every letter of the archive. */
export function eachWord(text: string, visit: Visit): void {
  let start = -1;
  let hash = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    const letter = code < 0x2000 ? (FOLDED[code] as number) : 0;
    if (letter !== 0) {
      if (start === -1) {
        start = i;
        hash = 0x811c9dc5 | 0;
      }
      hash = Math.imul(hash ^ letter, 0x01000193);
    } else if (start !== -1) {
      visit(start, i, hash);
      start = -1;
    }
  }
}
