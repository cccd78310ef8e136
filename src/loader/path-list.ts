import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import { isEmpty } from './filled-fields.ts';
import { type Expectations, readFields } from './validation.ts';
import { readYaml } from './yaml-file.ts';

/** An entry of a YAML list, with the places of its fields. */
export type Listed<T> = T & { place: (field: keyof T & string) => Place };

/** Reads an optional YAML list. Errors point to their entry. A missing file is an empty list. */
export function readList<T extends object>(
  contentDir: string,
  file: string,
  schema: z.ZodObject & z.ZodType<T>,
  expectations: Expectations,
): [Listed<T>[], Diagnostic[]] {
  if (!existsSync(join(contentDir, file))) return [[], []];
  const read = readYaml(contentDir, file);
  if (Array.isArray(read)) return [[], read];
  if (read.data === null) return [[], []];
  if (!Array.isArray(read.data)) {
    const params = { field: file, expected: 'list' } as const;
    return [[], [diagnostic({ file, line: 1, column: 1 }, 'invalid-field', params)]];
  }
  const entries: Listed<T>[] = [];
  const found: Diagnostic[] = [];
  read.data.forEach((item: unknown, index) => {
    if (isEmpty(item, schema)) return;
    const at = (path: readonly PropertyKey[]): Place => read.locate([index, ...path]);
    const entry = readFields(schema, item, at, expectations);
    if (Array.isArray(entry)) found.push(...entry);
    else entries.push({ ...entry, place: (field) => at([field]) });
  });
  return [entries, found];
}
