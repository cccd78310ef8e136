/** A folded word without its ending, the same for "Schule", "Schulen" and the "Schul" of "Schulträger". */
export const rootOf = (folded: string): string => folded.replace(/(?<=.{4})(?:ern|en|er|es|em|e|n|s)$/u, '');

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
