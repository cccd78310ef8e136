/** How a language sets quotation marks, abbreviations and amounts. */
export interface Typography {
  double: readonly [open: string, close: string];
  single: readonly [open: string, close: string];
  /** What an opening mark may stand behind. */
  openers: RegExp;
  replacements?: Replacements;
  /** Words that have lost their beginning (`'ne`, `'tis`), as alternatives of a regular expression. */
  shortenedWords: string;
}

export interface Replacement {
  /** What a text must hold for the pattern to be tried at all. */
  hint: string;
  pattern: RegExp;
  by: string;
}

/** Replacements that depend on no other text, and what a text must hold for any of them: most running text holds none. */
export interface Replacements {
  needed: RegExp;
  all: readonly Replacement[];
}
