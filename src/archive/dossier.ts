/** The lead text of a topic's page, in place of the topic's description. */
export interface Dossier {
  /** Path relative to the content folder. */
  file: string;
  /** Markdown. */
  body: string;
}
