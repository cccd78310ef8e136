/** How a language typesets quotation marks, abbreviations and amounts. */
export interface Typography {
  double: readonly [open: string, close: string];
  single: readonly [open: string, close: string];
  /** What may precede an opening mark. */
  openers: RegExp;
  replacements?: Replacements;
  /** Words with an elided beginning (`'ne`, `'tis`), as alternatives of a regular expression. */
  shortenedWords: string;
}

export interface Replacement {
  /** A string that a text must contain for the pattern to be tried. */
  hint: string;
  pattern: RegExp;
  by: string;
}

/** Replacements that need no context, and what a text must contain for any of them to apply: most running text contains none. */
export interface Replacements {
  needed: RegExp;
  all: readonly Replacement[];
}
