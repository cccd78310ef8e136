import type { z } from 'astro/zod';
import { filledFields, isEmpty, namesAt, writtenPath } from './filled-fields.ts';
import { intendedDate } from '../archive/date.ts';
import { diagnostic, type Diagnostic, type Expectation, type Locate } from '../archive/diagnostic.ts';
import { suggestion } from '../archive/suggestion.ts';

/**
 * What each field should hold, by path: `order`, `image.alt`, `aliases.*` for a list entry. A field that is not listed expects a line of
 * text.
 */
export type Expectations = Readonly<Record<string, Expectation>>;

type Issue = z.core.$ZodIssue;

/**
 * Validates an author's fields against a schema. An empty field counts as absent. Each diagnostic points to its field.
 */
export function readFields<S extends z.ZodObject>(
  schema: S,
  written: unknown,
  locate: Locate,
  expectations: Expectations,
): z.output<S> | Diagnostic[] {
  const parsed = schema.safeParse(filledFields(written, schema));
  if (parsed.success) return parsed.data;
  return parsed.error.issues.flatMap((issue) => {
    const path = writtenPath(written, issue.path, schema);
    if (issue.code === 'unrecognized_keys')
      return unknownFields(issue.keys, path, namesAt(schema, issue.path), locate);
    return [issueDiagnostic({ ...issue, path }, written, locate, expectations)];
  });
}

const unknownFields = (
  fields: readonly string[],
  path: readonly PropertyKey[],
  known: readonly string[],
  locate: Locate,
): Diagnostic[] =>
  fields.map((field) =>
    diagnostic(locate([...path, field]), 'unknown-field', { field, suggestion: suggestion(field, known) }),
  );

function issueDiagnostic(
  issue: Issue,
  data: unknown,
  locate: Locate,
  expectations: Expectations,
): Diagnostic {
  const place = locate(issue.path);
  if (issue.path.length === 0)
    return diagnostic(place, 'invalid-field', { field: place.file, expected: 'map' });
  const field = issue.path.map(String).join('.');
  const value = valueAt(data, issue.path);
  if (isEmpty(value))
    return diagnostic(place, value === undefined ? 'missing-field' : 'empty-field', { field });
  if (issue.code === 'too_big' && typeof value === 'string')
    return diagnostic(place, 'too-long', { field, length: value.length, limit: Number(issue.maximum) });
  const expected = expectations[patternOf(issue.path)] ?? 'line';
  const intended = typeof value === 'string' ? intendedValue(value, expected, issue) : undefined;
  const form = quotationOf(value, expected) ?? { expected, suggestion: intended };
  return diagnostic(place, 'invalid-field', { field, ...form });
}

/** The path in the form of `Expectations`: `corrections.date` for the date of any correction, `corrections.*` for any correction. */
function patternOf(path: readonly PropertyKey[]): string {
  const names = path.filter((part) => typeof part === 'string').join('.');
  return typeof path.at(-1) === 'number' ? `${names}.*` : names;
}

/** The date, number or choice that an author meant by `30.03.2023`, `4,5` or `gihtub`. */
function intendedValue(text: string, expected: Expectation, issue: Issue): string | undefined {
  if (issue.code === 'invalid_value') return suggestion(text, issue.values.map(String));
  if (expected === 'date' || expected === 'dateOrTime') return intendedDate(text);
  const number = text.replace(',', '.');
  return expected === 'number' && NUMBER.test(number) ? number : undefined;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Whether a value would be valid with quotation marks, or without them. */
function quotationOf(
  value: unknown,
  expected: Expectation,
): { expected: 'quoted' | 'unquoted'; suggestion?: string } | undefined {
  if (expected === 'line' && (typeof value === 'number' || typeof value === 'boolean'))
    return { expected: 'quoted' };
  if (typeof value !== 'string') return undefined;
  const isRight =
    (expected === 'integer' && /^\d+$/.test(value)) ||
    (expected === 'number' && NUMBER.test(value)) ||
    (expected === 'boolean' && /^(?:true|false)$/.test(value));
  return isRight ? { expected: 'unquoted', suggestion: value } : undefined;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
