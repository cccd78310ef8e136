import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { storedPages } from '../astro/page-store.ts';
import type { OutputChanges } from '../output/apply-output.ts';
import { filesBelow } from '../output/files-below.ts';
import { markOutput } from '../output/journal.ts';

/** Copies rendered pages into the output folder, where the merging build finds them. */
export function writeShard(outDir: string, folders: readonly string[]): OutputChanges {
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  markOutput(outDir, 'shard');
  for (const folder of folders) cpSync(folder, outDir, { recursive: true });
  const files = filesBelow(outDir).filter((path) => !path.startsWith('.'));
  return { files: files.length + storedPages(outDir).length, written: 0, removed: 0, bytes: 0 };
}
