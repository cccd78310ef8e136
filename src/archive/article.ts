import type { CalendarDate } from './date.ts';
import type { Picture } from './picture.ts';

export interface ArticleImage {
  picture: Picture;
  alt: string;
  caption?: string;
  credit: string;
}

export interface Correction {
  date: CalendarDate;
  text: string;
}

/** A published article without its body. Terms are named by their slugs. Serialisable. */
export interface Article {
  /** Path relative to the content folder. */
  file: string;
  format: 'md' | 'mdx';
  /** Git blob id of the file. */
  hash: string;
  /** Index of the first character behind the frontmatter. */
  bodyStart: number;
  url: string;
  id?: number;
  title: string;
  kicker?: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` in the publication's time zone. */
  date: string;
  /** At least one, in the author's order. */
  regions: readonly string[];
  category: string;
  type: string;
  topics: readonly string[];
  authors: readonly string[];
  teaser: string;
  source?: string;
  image?: ArticleImage;
  /** Pictures of the body, by the path that stands in the Markdown. */
  bodyPictures: Readonly<Record<string, Picture>>;
  /** Words of the body. */
  words: number;
  /** Addresses that the body links, as written, without those that lead to other protocols or within the body. */
  links: readonly string[];
  updated?: string;
  corrections: readonly Correction[];
  /** RedirectPages addresses, the oldest first; its own is among them where it came back to it. */
  aliases: readonly string[];
  /** The first address that it had here, where that is another one and it has no id. */
  firstUrl?: string;
  publishAt?: string;
  draft: boolean;
}
