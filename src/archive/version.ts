/** A version of an article that was public. */
export interface Version {
  /** Git id of the file's content. */
  blob: string;
  format: 'md' | 'mdx';
  /** When it became public, in milliseconds since the epoch; missing where the history does not reach back that far. */
  since?: number;
  /** It is in the content folder but not committed yet. */
  uncommitted?: true;
}

/** The articles' published past. */
export interface Provenance {
  /** `shallow`: the clone does not reach back to the beginning; `absent`: there is no repository. */
  history: 'whole' | 'shallow' | 'absent';
  /** Versions of the articles that have more than one, oldest first, by the path of the file. */
  versions: ReadonlyMap<string, readonly Version[]>;
}
