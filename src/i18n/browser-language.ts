/** What the browser needs of a language. The build uses it, too: both cut texts into words and write dates in one way. */
export interface BrowserLanguage {
  /** The locale for dates and numbers. */
  locale: string;
  /** The form of a date in datelines and lists. */
  shortDate: Intl.DateTimeFormatOptions;
  /** Signs that people read aloud, and search for, as words. */
  signs: Readonly<Record<string, string>>;
  /** Finds the ending of a word for people of every gender, which is a token of its own, as behind a star or colon. */
  genderedEnding?: {
    pattern: RegExp;
    /** A word without one of these has none; asking is cheaper than the pattern. */ letters: readonly string[];
  };
  /** Whether it joins nouns, so that the search finds the parts of a word and the check knows words that no dictionary lists. */
  hasCompounds: boolean;
  /**
   * Words that nearly every article has, folded (`für` is `fuer`), some also as they are typed without umlauts. They are left out
   * of a query that has other words; in quotation marks, they count.
   */
  stopWords: ReadonlySet<string>;
}
