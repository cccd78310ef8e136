import { join } from 'node:path';
import { check, type CheckOptions, type CheckResult } from './check.ts';
import type { Edit, Finding } from '../finding.ts';
import { SourceText } from '../edit/source-text.ts';

/** One edit may uncover what another can fix. No text needs more rounds than this. */
const ROUNDS = 5;

export interface Fixed {
  /** Number of edits, and of the files that they are in. */
  problems: number;
  files: ReadonlySet<string>;
  /** The findings that remain. */
  result: CheckResult;
}

/** Makes the safe fixes in the files to be checked, and checks again until nothing more can be fixed. */
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

/** Applies edits that do not overlap; the others wait for the next round. */
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
