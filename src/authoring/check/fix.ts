import { join } from 'node:path';
import { check, type CheckOptions, type CheckResult } from './check.ts';
import type { Edit, Finding } from '../finding.ts';
import { SourceText } from '../edit/source-text.ts';

/** What one edit uncovers another may fix; no text needs more rounds than this. */
const ROUNDS = 5;

export interface Fixed {
  /** Edited places, and the files in which they were. */
  problems: number;
  files: ReadonlySet<string>;
  /** What is left. */
  result: CheckResult;
}

/** Fixes what is safe, in the files that the check looks at, and checks again until nothing more can be fixed. */
export async function fix(options: CheckOptions): Promise<Fixed> {
  const files = new Set<string>();
  let problems = 0;
  let result = await check(options);
  for (let round = 0; round < ROUNDS; round++) {
    const fixed = fixAll(options.contentDir, result.findings);
    if (fixed.problems === 0) break;
    problems += fixed.problems;
    for (const file of fixed.files) files.add(file);
    result = await check(options);
  }
  return { problems, files, result };
}

function fixAll(contentDir: string, findings: readonly Finding[]): { problems: number; files: string[] } {
  const byFile = new Map<string, (readonly Edit[])[]>();
  for (const { file, edits } of findings) {
    if (!edits) continue;
    const group = byFile.get(file);
    if (group) group.push(edits);
    else byFile.set(file, [edits]);
  }
  let problems = 0;
  for (const [file, groups] of byFile) problems += fixFile(join(contentDir, file), groups);
  return { problems, files: [...byFile.keys()] };
}

/** Applies what does not overlap; the rest waits for the next round. */
function fixFile(path: string, groups: readonly (readonly Edit[])[]): number {
  const source = SourceText.read(path);
  if (!source) return 0;
  const taken: Edit[] = [];
  let count = 0;
  for (const edits of groups) {
    if (edits.some((edit) => taken.some((other) => overlaps(edit, other)))) continue;
    taken.push(...edits);
    count++;
  }
  source.edited(taken).write(path);
  return count;
}

const overlaps = (a: Edit, b: Edit): boolean => a.start < b.end && b.start < a.end;
