import type { BodyPicture } from './figure.ts';

/** What rendering a body needs from its page. */
export interface BodyOptions {
  /** The tag of the text's language, see `typeset`. */
  language: string;
  /** The site's origin, without a trailing slash. */
  siteUrl: string;
  /** Keyed by the path written in the Markdown. Images that are not listed are left out. */
  pictures: Readonly<Record<string, BodyPicture>>;
  labels: BodyLabels;
}

/**
 * Looks a picture up by path, as authors write it or encoded, as it is in HTML. Authors write the path, so inherited keys such as
 * `constructor` must not match.
 */
export function pictureAt<Picture>(
  pictures: Readonly<Record<string, Picture>>,
  src: string,
): Picture | undefined {
  if (Object.hasOwn(pictures, src)) return pictures[src];
  const written = Object.keys(pictures).find((path) => decoded(path) === decoded(src));
  return written === undefined ? undefined : pictures[written];
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a lone percent sign is part of the file's name
  }
}

export interface BodyLabels {
  footnotes: string;
  /** Contains `{reference}` in place of the number. */
  backToReference: string;
  table: string;
  /** Title of the link from a picture to its largest file. */
  enlarge: string;
  /** What a link to a video or a sound leads to; contains `{host}` in place of the host's name. */
  video: string;
  audio: string;
}
