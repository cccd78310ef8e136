/** The comments in a mapping that a first look writes, and what the command says about it. A line end begins another comment. */
export interface ScanTexts {
  head: (found: { files: string; entries: number; from: string; to: string }) => string;
  states: (list: string) => string;
  stateNames: Record<PostState, string>;
  languages: (list: string) => string;
  problems: (count: number) => string;
  types: (list: string) => string;
  category: string;
  region: string;
  credit: string;
  /** The default credit. */
  archive: string;
  /** The category of an archive without any. */
  general: string;
  terms: string;
  open: string;
  more: (count: number) => string;
  authors: (list: string) => string;
  add: string;
  fields: string;
  example: (count: number, text: string) => string;
  addresses: (list: string) => string;
  origin: (address: string) => string;
  shortcodes: (list: string) => string;
  pictures: (found: { used: number; missing: number }, folders: string) => string;
  posts: (count: number) => string;
  none: string;
  /** Follows a list that was cut. */
  others: (count: number) => string;
  written: (file: string, names: number) => string;
  next: string;
}

export type PostState = 'published' | 'draft' | 'scheduled' | 'none';
