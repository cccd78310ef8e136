import { z } from 'astro/zod';
import type { Expectation } from '../archive/diagnostic.ts';
import { type Field, FIELDS, type Frontmatter } from '../archive/fields.ts';
import { calendarDate, dateOrTime, languageTag, line, localDateTime, sitePath } from './values.ts';

/** The longest name of a vocabulary, in UTF-16 code units. */
const NAME_LIMIT = 100;

/** The fields declared in archive/fields.ts as one strict Zod object. */
export const articleSchema = schemaOf(FIELDS) as z.ZodObject & z.ZodType<Frontmatter>;

/** The same for a newsroom whose articles may name no region. */
export const regionlessSchema = schemaOf({
  ...FIELDS,
  region: { kind: FIELDS.region.kind, vocabulary: FIELDS.region.vocabulary },
}) as typeof articleSchema;

function schemaOf(fields: Readonly<Record<string, Field>>): z.ZodObject {
  const shape = Object.entries(fields).map(([name, field]) => [name, withPresence(field, typeOf(field))]);
  return z.strictObject(Object.fromEntries(shape) as Record<string, z.ZodType>);
}

/** Absent lists become empty, and absent flags false. */
function withPresence(field: Field, type: z.ZodType): z.ZodType {
  if (field.required) return type instanceof z.ZodArray ? type.min(1) : type;
  if (type instanceof z.ZodArray) return type.default([]);
  return type instanceof z.ZodBoolean ? type.default(false) : type.optional();
}

function typeOf(field: Field): z.ZodType {
  switch (field.kind) {
    case 'line':
    case 'imageFile':
      return line(field.limit);
    case 'choice':
      return z.enum(field.choices);
    case 'language':
      return languageTag;
    case 'date':
      return calendarDate;
    case 'dateOrTime':
      return dateOrTime;
    case 'dateTime':
      return localDateTime;
    case 'number':
      return z.int().positive();
    case 'flag':
      return z.boolean();
    case 'paths':
      return z.array(sitePath);
    case 'term':
      return line(NAME_LIMIT);
    case 'terms':
      return z.array(line(NAME_LIMIT));
    case 'map':
      return schemaOf(field.fields);
    case 'list':
      return z.array(schemaOf(field.fields));
  }
}

/** What a value of each kind should be. Kinds that are not listed expect a line of text. */
const BY_KIND: Partial<Record<Field['kind'], Expectation>> = {
  number: 'integer',
  flag: 'boolean',
  language: 'languageTag',
  date: 'date',
  dateOrTime: 'dateOrTime',
  dateTime: 'dateTime',
  terms: 'list',
  paths: 'list',
};

/** What an author should write, by field path. `*` is a list entry. */
export const articleExpectations: Readonly<Record<string, Expectation>> = {
  ...expectationsOf(FIELDS),
  image: 'image',
  'image.focus': 'focus',
  corrections: 'corrections',
  'corrections.*': 'corrections',
  'aliases.*': 'path',
};

function expectationsOf(
  fields: Readonly<Record<string, Field>>,
  above = '',
): Readonly<Record<string, Expectation>> {
  const found: Record<string, Expectation> = {};
  for (const [name, field] of Object.entries(fields)) {
    const expected = BY_KIND[field.kind];
    if (expected !== undefined) found[above + name] = expected;
    if ('fields' in field) Object.assign(found, expectationsOf(field.fields, `${above}${name}.`));
  }
  return found;
}
