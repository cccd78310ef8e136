import type { ContentSum } from './manifest-part.ts';

/** A file that no route renders. */
export interface GeneratedFile {
  /** Digest of what the file was made from, if it is keyed by itself. */
  key?: string;
  /** Path of the new file; omitted when the file of the last build is current. */
  source?: string;
  /** Hash and size, if its maker knows them. */
  known?: ContentSum;
}

/** A part of the manifest that holds no pages. Serialisable. */
export interface GeneratedPart {
  name: string;
  /** Digest of everything the part was made from. */
  source?: string;
  /** By path in the site, without a leading slash; omitted when the part of the last build is current. */
  files?: readonly (readonly [path: string, file: GeneratedFile])[];
  /** The files were made for this build alone, so they may be moved instead of copied. */
  isOwn?: boolean;
}

/** The files of several parts, without those of unchanged parts. */
export const generatedFiles = (parts: readonly GeneratedPart[]): Map<string, GeneratedFile> =>
  new Map(parts.flatMap(({ files }) => files ?? []));
