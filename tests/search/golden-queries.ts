import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../site.ts';

/** Queries of readers of the sample archive, and what they should find; golden-queries.yaml documents the fields. */
export interface GoldenQuery {
  query: string;
  expected: string[];
  also?: string[];
  never?: string[];
  suggestion?: string;
}

export const GOLDEN_QUERIES = parse(
  readFileSync(join(ROOT, 'tests/search/golden-queries.yaml'), 'utf8'),
) as GoldenQuery[];
