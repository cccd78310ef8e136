import type { Diagnostic } from './diagnostic.ts';
import type { Frontmatter, PlainField } from './fields.ts';
import type { OwnValues } from './own-fields.ts';
import type { Picture } from './picture.ts';

export interface ArticleImage {
  picture: Picture;
  alt: string;
  caption?: string;
  credit: string;
}

/** A picture that an article is published without, since its file cannot be shown. */
export interface UnshownPicture {
  /** The path as written in the article. */
  src: string;
  /** Path relative to the content folder. */
  file: string;
  /** What is wrong with it. */
  problem: Diagnostic;
}

export type Correction = Frontmatter['corrections'][number];

/** A published article without its body. Serialisable. `fields.ts` declares what an author writes; here, terms are slugs. */
export interface Article extends Readonly<Pick<Frontmatter, PlainField>> {
  /** Path relative to the content folder. */
  file: string;
  format: 'md' | 'mdx';
  /** Git blob id of the file. */
  hash: string;
  /** Index of the first character after the frontmatter. */
  bodyStart: number;
  url: string;
  /** The newsroom's own fields, if the article has any. */
  own?: OwnValues;
  /** At least one, in the author's order. */
  regions: readonly string[];
  category: string;
  type: string;
  topics: readonly string[];
  authors: readonly string[];
  image?: ArticleImage;
  /** Pictures in the body, keyed by the path written in the Markdown. */
  bodyPictures: Readonly<Record<string, Picture>>;
  /** Missing if all pictures are shown. */
  unshown?: readonly UnshownPicture[];
  /** Word count of the body. */
  words: number;
  /** Whether the body begins with the words of the teaser, as imported articles often do. */
  opensWithTeaser?: true;
  /** Link targets in the body, as written; links with other protocols and links within the body are left out. */
  links: readonly string[];
  /** The first address of an article that has no id and has moved since. */
  firstUrl?: string;
}

/** The files of an article's pictures, shown or not. */
export const pictureFiles = ({ image, bodyPictures, unshown = [] }: Article): string[] => [
  ...(image ? [image.picture.file] : []),
  ...[...Object.values(bodyPictures), ...unshown].map(({ file }) => file),
];

/** The paths, as written, of the pictures that a body is published without; nothing if all are shown. */
export const omittedFrom = (unshown: Article['unshown']): { omits?: readonly string[] } =>
  unshown ? { omits: unshown.map(({ src }) => src) } : {};
