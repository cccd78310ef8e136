import type { Token } from './tokens.ts';

/** Hyphens and apostrophes: `E-Akte` is also written "EAkte", `O’Neill` "ONeill". */
const JOINT = /^[-‐‑'’ʼ‘]$/;
/** What precedes a gendered ending; nothing in `BürgerInnen`. */
const GENDER_MARK = /^(?:[*:_·/]|\/-|\/?\(-?|)$/;
const GENDERED_ENDING = /^(?:in|innen|r|n|e|es|er|en|s|m)$/;
const WORD = /^\p{L}{3,}$/u;
const DIGITS = /^\d+$/;

/** Whether a token gives its word the ending of the other gender: the second one of `Schüler*innen`, `jede:r`. */
export const isGenderedEnding = ({ word, glue }: Token, before: Token): boolean =>
  glue !== undefined && GENDER_MARK.test(glue) && GENDERED_ENDING.test(word) && WORD.test(before.word);

/** Whether a token makes one word with the token before, as in `E-Akte`, `64.000`, `z.B.`, `Schüler*innen`. */
function joins(token: Token, before: Token): boolean {
  const { glue, word } = token;
  if (glue === undefined || token.sign !== undefined || before.sign !== undefined) return false;
  if (isGenderedEnding(token, before)) return true;
  if (glue === '.' || glue === ',') {
    if (DIGITS.test(word)) return word.length === 3 && /^\d{1,3}$/.test(before.word);
    return glue === '.' && word.length === 1 && before.word.length === 1;
  }
  // "1987-1993" is two numbers.
  return JOINT.test(glue) && !(DIGITS.test(word) && DIGITS.test(before.word));
}

/** The words that a text writes with a hyphen, apostrophe, full stop or gender sign inside, so that they are several tokens. */
export function joinedWords(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  let [word, count] = ['', 0];
  const end = (): void => {
    if (count > 1) words.push(word);
  };
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (before && joins(token, before)) {
      word += token.word;
      count++;
    } else {
      end();
      [word, count] = [token.word, 1];
    }
  });
  end();
  return words;
}
