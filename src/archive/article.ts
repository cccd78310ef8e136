import type { Frontmatter, PlainField } from './fields.ts';
import type { Picture } from './picture.ts';

export interface ArticleImage {
  picture: Picture;
  alt: string;
  caption?: string;
  credit: string;
}

export type Correction = Frontmatter['corrections'][number];

/**
 * A published article without its body. Serialisable. What an author writes is declared in `fields.ts`; terms are named by their
 * slugs here.
 */
export interface Article extends Readonly<Pick<Frontmatter, PlainField>> {
  /** Path relative to the content folder. */
  file: string;
  format: 'md' | 'mdx';
  /** Git blob id of the file. */
  hash: string;
  /** Index of the first character after the frontmatter. */
  bodyStart: number;
  url: string;
  /** At least one, in the author's order. */
  regions: readonly string[];
  category: string;
  type: string;
  topics: readonly string[];
  authors: readonly string[];
  image?: ArticleImage;
  /** Pictures of the body, by their path as written in the Markdown. */
  bodyPictures: Readonly<Record<string, Picture>>;
  /** Words of the body. */
  words: number;
  /** Addresses that the body links, as written, without those to other protocols or within the body. */
  links: readonly string[];
  /** The first address of an article without an id, if it has moved since. */
  firstUrl?: string;
}
