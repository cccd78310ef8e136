import type { ContentSum } from './manifest-part.ts';

/** A file that no route renders. */
export interface GeneratedFile {
  /** Digest of the file's inputs, if the file is keyed individually. */
  key?: string;
  /** Path of the new file; omitted if the last build's file is current. */
  source?: string;
  /** Hash and size, if already known. */
  known?: ContentSum;
}

/** A manifest part without pages. Serialisable. */
export interface GeneratedPart {
  name: string;
  /** Digest of everything that the part is generated from. */
  source?: string;
  /** By site path, without a leading slash; omitted if the last build's part is current. */
  files?: readonly (readonly [path: string, file: GeneratedFile])[];
  /** The files belong to this build alone, so they may be moved instead of copied. */
  isOwn?: boolean;
}

/** The files of several parts, without those of unchanged parts. */
export const generatedFiles = (parts: readonly GeneratedPart[]): Map<string, GeneratedFile> =>
  new Map(parts.flatMap(({ files }) => files ?? []));
