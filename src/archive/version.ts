/** A version of an article that was public. */
export interface Version {
  /** Git id of the file's content. */
  blob: string;
  format: 'md' | 'mdx';
  /** When it became public, in milliseconds since the epoch; missing if the history does not reach back that far. */
  since?: number;
  /** In the content folder, but not committed yet. */
  uncommitted?: true;
}

/** The published versions of the articles. */
export interface Provenance {
  /** `shallow`: the clone lacks the oldest commits; `absent`: no git, no repository or no commit. */
  history: 'whole' | 'shallow' | 'absent';
  /** The versions of each article that has several, oldest first, by file path. */
  versions: ReadonlyMap<string, readonly Version[]>;
}
