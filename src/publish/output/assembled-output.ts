import type { Manifest } from './manifest.ts';
import { type ManifestPart, type OutputFile, partOf } from './manifest-part.ts';
import type { StagedFile } from './overlay.ts';

/** The files of a part that changed or may have changed. */
export interface AssembledPart {
  source?: string;
  files: Record<string, OutputFile>;
}

/** The new site: every file by part, and the locations of the new files. */
export interface AssembledOutput {
  /** Unchanged parts of the last manifest, by name. */
  unchanged: Map<string, ManifestPart>;
  parts: Map<string, AssembledPart>;
  /** New files by path in the site. */
  staged: Map<string, StagedFile>;
}

/** The manifest of an assembled site. */
export const manifestOf = ({ unchanged, parts }: AssembledOutput): Manifest =>
  new Map([
    ...unchanged,
    ...[...parts].map(([name, { files, source }]) => [name, partOf(files, source)] as const),
  ]);
