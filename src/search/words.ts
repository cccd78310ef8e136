const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** The words of a text, as they stand in it. A hyphen separates, as in Pagefind: "OZG-Umsetzung" is two words. */
export const wordsOf = (text: string): string[] => text.normalize('NFC').match(WORD) ?? [];

/** Lower case, as a key; `ß` and `ss` are one. */
export const wordKey = (word: string): string => word.toLowerCase().replaceAll('ß', 'ss');

/** What is left of a word's key without its ending: the same for "Schule", "Schulen" and the "Schul" of "Schulträger". */
export const rootOf = (key: string): string => key.replace(/(?<=.{4})(?:ern|en|er|es|em|e|n|s)$/u, '');

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
