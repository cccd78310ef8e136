import type { BodyPicture } from './figure.ts';
import type { Language } from '../archive/language.ts';

/** What rendering a body needs from its page. */
export interface BodyOptions {
  language: Language;
  /** The site's origin, without a trailing slash. */
  siteUrl: string;
  /** Keyed by the path written in the Markdown. Images that are not listed are left out. */
  pictures: Readonly<Record<string, BodyPicture>>;
  labels: BodyLabels;
}

/** Looks a picture up by path. Authors write the path, so inherited keys such as `constructor` must not match. */
export const pictureAt = <Picture>(
  pictures: Readonly<Record<string, Picture>>,
  src: string,
): Picture | undefined => (Object.hasOwn(pictures, src) ? pictures[src] : undefined);

export interface BodyLabels {
  footnotes: string;
  /** Contains `{reference}` in place of the number. */
  backToReference: string;
  table: string;
  /** Title of the link from a picture to its largest file. */
  enlarge: string;
}
