import { z } from 'astro/zod';
import { diagnostic, type Diagnostic, type Expectation, type Locate } from '../archive/diagnostic.ts';
import { type Frontmatter, LIST_FIELDS } from '../archive/fields.ts';
import type { OwnField, OwnValue, OwnValues } from '../archive/own-fields.ts';
import { suggestion } from '../archive/suggestion.ts';
import { articleExpectations, articleSchema, regionlessSchema } from './article-schema.ts';
import type { Declarations } from './declarations.ts';
import { FIELDS_FILE } from './own-fields.ts';
import type { Expectations } from './validation.ts';
import { calendarDate, line } from './values.ts';

/** How the frontmatter of articles is read: our fields and a newsroom's own. */
export interface FrontmatterSchema {
  schema: z.ZodObject & z.ZodType<Frontmatter>;
  expectations: Expectations;
  /** Fields whose list may be written as a single value without brackets. */
  lists: readonly string[];
}

const OURS: FrontmatterSchema = {
  schema: articleSchema,
  expectations: articleExpectations,
  lists: LIST_FIELDS,
};

const REGIONLESS: FrontmatterSchema = { ...OURS, schema: regionlessSchema };

type Known = WeakMap<readonly OwnField[], FrontmatterSchema>;
const [withRegions, regionless]: [Known, Known] = [new WeakMap(), new WeakMap()];

/** The schema for these declarations; made once, since every article asks for it. */
export function frontmatterSchema({
  ownFields: own,
  isRegionOptional = false,
}: Pick<Declarations, 'ownFields' | 'isRegionOptional'>): FrontmatterSchema {
  const [ours, known] = isRegionOptional ? [REGIONLESS, regionless] : [OURS, withRegions];
  if (own.length === 0) return ours;
  let made = known.get(own);
  if (!made) known.set(own, (made = withOwn(ours, own)));
  return made;
}

function withOwn(ours: FrontmatterSchema, own: readonly OwnField[]): FrontmatterSchema {
  const shape = Object.fromEntries(own.map((field) => [field.name, withPresence(field, typeOf(field))]));
  const expected = own.flatMap(({ name, kind }) => {
    const expectation = EXPECTED[kind];
    return expectation === undefined ? [] : [[name, expectation] as const];
  });
  return {
    schema: ours.schema.extend(shape) as unknown as FrontmatterSchema['schema'],
    expectations: { ...articleExpectations, ...Object.fromEntries(expected) },
    lists: [...LIST_FIELDS, ...own.filter(({ kind }) => kind === 'list').map(({ name }) => name)],
  };
}

function withPresence({ required }: OwnField, type: z.ZodType): z.ZodType {
  if (!required) return type.optional();
  return type instanceof z.ZodArray ? type.min(1) : type;
}

/** The longest name of a choice, in UTF-16 code units. */
const CHOICE_LIMIT = 100;

function typeOf({ kind, limit }: OwnField): z.ZodType {
  switch (kind) {
    case 'line':
      return line(limit);
    case 'number':
      return z.number();
    case 'flag':
      return z.boolean();
    case 'date':
      return calendarDate;
    case 'choice':
      return line(CHOICE_LIMIT);
    case 'list':
      return z.array(line(limit));
  }
}

const EXPECTED: Partial<Record<OwnField['kind'], Expectation>> = {
  number: 'number',
  flag: 'boolean',
  date: 'date',
  list: 'list',
};

/** The own fields among validated ones; undefined if there are none. */
export function ownValues(
  data: Readonly<Record<string, unknown>>,
  own: readonly OwnField[],
): OwnValues | undefined {
  const given = own.flatMap(({ name }) =>
    data[name] === undefined ? [] : [[name, data[name] as OwnValue] as const],
  );
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

/** Whether a field takes a value. */
export const isOwnValue = (field: OwnField, value: OwnValue): boolean =>
  typeOf(field).safeParse(value).success &&
  (field.kind !== 'choice' || field.choices.includes(String(value)));

/** Values that are none of their field's choices. */
export function choiceDiagnostics(values: OwnValues, own: readonly OwnField[], locate: Locate): Diagnostic[] {
  return own.flatMap(({ name: field, kind, choices }) => {
    const value = values[field];
    if (kind !== 'choice' || typeof value !== 'string' || choices.includes(value)) return [];
    const params = { field, value, vocabulary: FIELDS_FILE, suggestion: suggestion(value, choices) };
    return [diagnostic(locate([field]), 'unknown-term', params)];
  });
}
