import type { BodyPicture } from './figure.ts';
import type { Language } from '../archive/language.ts';

/** What a body needs to know of the page around it. */
export interface BodyOptions {
  language: Language;
  /** The site's own origin, without a slash at the end. */
  siteUrl: string;
  /** By their path as written in the Markdown. An image that is not listed is left out. */
  pictures: Readonly<Record<string, BodyPicture>>;
  labels: BodyLabels;
}

/** The picture behind a path, which is an author's text: `constructor` is no picture. */
export const pictureAt = <Picture>(
  pictures: Readonly<Record<string, Picture>>,
  src: string,
): Picture | undefined => (Object.hasOwn(pictures, src) ? pictures[src] : undefined);

export interface BodyLabels {
  footnotes: string;
  /** Holds `{reference}` for the number. */
  backToReference: string;
  table: string;
  /** Title of the link from a picture to its largest file. */
  enlarge: string;
}
