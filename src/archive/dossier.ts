/** The lead text of a topic's page; it replaces the topic's description. */
export interface Dossier {
  /** Path relative to the content folder. */
  file: string;
  /** Markdown. */
  body: string;
}
