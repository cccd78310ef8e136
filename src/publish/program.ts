import type { ProgramHash } from './program-hash.ts';

/** What decides, besides the content, whether a file must be made again. */
export interface Program {
  hash: ProgramHash;
  /** Whether compressed files accompany text files; they belong to the parts of these. */
  precompress: boolean;
}
