import { z } from 'astro/zod';

type Path = readonly PropertyKey[];
type Schema = z.core.$ZodType;

/**
 * Removes empty values: null, white space, and lists or nested fields with nothing in them. Editors and forms write these for fields left
 * blank. Unknown fields stay, so that validation refuses them: `{ alt: Rathaus, Markt }` has one called `Markt`.
 */
export function filledFields(written: unknown, schema: Schema): unknown {
  if (!holdsEmpty(written)) return written;
  return Array.isArray(written) || !isMap(written) ? written : (filled(written, schema) ?? {});
}

/** Whether a value is empty; nested fields are judged by their schema. */
export const isEmpty = (written: unknown, schema?: Schema): boolean => filled(written, schema) === undefined;

/** Translates a path in the filled fields into one in the written fields, where lists may have empty entries before it. */
export function writtenPath(written: unknown, path: Path, schema?: Schema): PropertyKey[] {
  let [value, type]: [unknown, Schema | undefined] = [written, schema];
  return path.map((part) => {
    const own = typeof part === 'number' && Array.isArray(value) ? indexOfFilled(value, part, type) : part;
    type = partOf(type, part);
    value =
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[own] : undefined;
    return own;
  });
}

/** Names of the fields of a schema at a path. */
export function namesAt(schema: Schema, path: Path): string[] {
  let type: Schema | undefined = schema;
  for (const part of path) type = partOf(type, part);
  return Object.keys(partsOf(type));
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A fast check, since nearly all fields are filled and stay unchanged. */
function holdsEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value !== 'object') return false;
  const parts = Object.values(value);
  return parts.length === 0 || parts.some(holdsEmpty);
}

/** Undefined if it is empty. */
function filled(value: unknown, schema: Schema | undefined): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const entries = value
      .map((entry) => filled(entry, partOf(schema, 0)))
      .filter((entry) => entry !== undefined);
    return entries.length > 0 ? entries : undefined;
  }
  return isMap(value) ? filledMap(value, schema) : value;
}

function filledMap(map: Record<string, unknown>, schema: Schema | undefined): unknown {
  const parts = partsOf(schema);
  const entries = Object.entries(map)
    .map(([name, value]) => [name, Object.hasOwn(parts, name) ? filled(value, parts[name]) : value] as const)
    .filter(([name, value]) => value !== undefined || !Object.hasOwn(parts, name));
  // `tdm: {}` is meaningful, `image: {}` is not.
  const isNothing = entries.length === 0 && schema !== undefined && !z.safeParse(schema, {}).success;
  return isNothing ? undefined : Object.fromEntries(entries);
}

function indexOfFilled(list: readonly unknown[], index: number, schema: Schema | undefined): number {
  const kept = [...list.keys()].filter((each) => filled(list[each], partOf(schema, 0)) !== undefined);
  return kept[index] ?? index;
}

function partOf(schema: Schema | undefined, part: PropertyKey): Schema | undefined {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return inner.element;
  return partsOf(inner)[String(part)];
}

function partsOf(schema: Schema | undefined): Readonly<Record<string, Schema>> {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodObject ? inner.shape : {};
}

const unwrapped = (schema: Schema | undefined): Schema | undefined =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : schema;
