import type { ContentSum } from './manifest-part.ts';

/** A file of a part, with the key of what it was made from where it has one; without a source where the one that stands is it. */
export interface MadeFile {
  key?: string;
  source?: string;
  /** Hash and size, where whoever made it knows them. */
  known?: ContentSum;
}

/** A part of the manifest that no page is in. Serialisable. */
export interface MadePart {
  name: string;
  /** Digest of all that it was made of. */
  source?: string;
  /** By path in the site, without a leading slash. None where the whole part stands. */
  files?: readonly (readonly [path: string, file: MadeFile])[];
  /** The files were made for this build alone, so they may be taken away from where they lie. */
  isOwn?: boolean;
}
