/** What the browser needs to know about a language. The build uses it too: both must tokenize texts and format dates alike. */
export interface BrowserLanguage {
  /** The locale for dates and numbers. */
  locale: string;
  /** The date format of datelines and lists. */
  shortDate: Intl.DateTimeFormatOptions;
  /** Signs that people read aloud, and search for, as words. */
  signs: Readonly<Record<string, string>>;
  /** Matches the gender-inclusive ending of a word, which becomes a separate token, as after an asterisk or colon. */
  genderedEnding?: {
    pattern: RegExp;
    /** One of these is in every such word; checking for them first is cheaper than the pattern. */
    letters: readonly string[];
  };
  /** Whether the language joins nouns: the search then finds the parts of a word, and the check accepts unlisted compounds. */
  hasCompounds: boolean;
  /**
   * Words that occur in nearly every article, folded (`für` is `fuer`), some also as typed without umlauts. A query that has
   * other words ignores them, except in quotation marks.
   */
  stopWords: ReadonlySet<string>;
}
