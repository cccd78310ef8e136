import type { z } from 'astro/zod';
import { filledFields, isEmpty, writtenPath } from './filled-fields.ts';
import { intendedDate } from '../archive/date.ts';
import { diagnostic, type Diagnostic, type Expectation, type Place } from '../archive/diagnostic.ts';
import { correctionSchema, imageSchema } from './schema.ts';
import { suggestion } from '../archive/suggestion.ts';

/** What to tell an author about a field that holds the wrong thing, by the field's last name. */
const EXPECTED: Record<string, Expectation> = {
  id: 'integer',
  order: 'integer',
  date: 'dateOrTime',
  updated: 'dateOrTime',
  publishAt: 'dateTime',
  region: 'list',
  topics: 'list',
  authors: 'list',
  aliases: 'list',
  image: 'image',
  corrections: 'corrections',
  draft: 'boolean',
  slug: 'slug',
  language: 'language',
  timeZone: 'timeZone',
  url: 'url',
  email: 'email',
  code: 'regionCode',
  path: 'path',
  from: 'path',
  to: 'path',
};

/** The fields of the fields that hold fields. */
const NESTED: Record<string, readonly string[]> = {
  image: Object.keys(imageSchema.shape),
  corrections: Object.keys(correctionSchema.shape),
};

type Locate = (path: readonly PropertyKey[]) => Place;
type Issue = z.core.$ZodIssue;

/**
 * Reads what an author has written by a schema. An empty field counts as absent. What is wrong stands at the line and column of its
 * field; `own` says what fields hold that mean something else in this file.
 */
export function readFields<S extends z.ZodObject>(
  schema: S,
  written: unknown,
  locate: Locate,
  own: Readonly<Record<string, Expectation>> = {},
): z.output<S> | Diagnostic[] {
  const parsed = schema.safeParse(filledFields(written, schema));
  if (parsed.success) return parsed.data;
  const known = Object.keys(schema.shape);
  return parsed.error.issues.flatMap((issue) => {
    const path = writtenPath(written, issue.path, schema);
    return issueDiagnostics({ ...issue, path }, written, known, locate, own);
  });
}

function issueDiagnostics(
  issue: Issue,
  data: unknown,
  known: readonly string[],
  locate: Locate,
  own: Readonly<Record<string, Expectation>>,
): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) =>
      diagnostic(locate([...issue.path, field]), 'unknown-field', {
        field,
        suggestion: suggestion(field, NESTED[String(issue.path[0])] ?? known),
      }),
    );
  }
  if (issue.path.length === 0) {
    const place = locate([]);
    return [diagnostic(place, 'invalid-field', { field: place.file, expected: 'map' })];
  }
  const field = issue.path.map(String).join('.');
  const value = valueAt(data, issue.path);
  if (isEmpty(value)) {
    return [diagnostic(locate(issue.path), value === undefined ? 'missing-field' : 'empty-field', { field })];
  }
  if (issue.code === 'too_big' && typeof value === 'string') {
    const params = { field, length: value.length, limit: Number(issue.maximum) };
    return [diagnostic(locate(issue.path), 'too-long', params)];
  }
  const expected = own[field] ?? expectation(issue.path);
  const wantsDate = expected === 'date' || expected === 'dateOrTime';
  const intended = wantsDate && typeof value === 'string' ? intendedDate(value) : undefined;
  const form = quotationOf(value, expected) ?? { expected, suggestion: intended };
  return [diagnostic(locate(issue.path), 'invalid-field', { field, ...form })];
}

/** A value that would be right with quotation marks, or without. */
function quotationOf(
  value: unknown,
  expected: Expectation,
): { expected: 'quoted' | 'unquoted'; suggestion?: string } | undefined {
  if (expected === 'line' && (typeof value === 'number' || typeof value === 'boolean'))
    return { expected: 'quoted' };
  if (typeof value !== 'string') return undefined;
  const isRight =
    (expected === 'integer' && /^\d+$/.test(value)) ||
    (expected === 'boolean' && /^(?:true|false)$/.test(value));
  return isRight ? { expected: 'unquoted', suggestion: value } : undefined;
}

function expectation(path: readonly PropertyKey[]): Expectation {
  const names = path.filter((part) => typeof part === 'string');
  const last = names.at(-1);
  if (names.length === 2 && names[0] === 'corrections' && last === 'date') return 'date';
  if (typeof path.at(-1) === 'number') {
    if (last === 'aliases') return 'path';
    return last === 'corrections' ? 'corrections' : 'line';
  }
  return (last !== undefined && EXPECTED[last]) || 'line';
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
