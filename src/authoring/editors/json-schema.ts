import { z } from 'astro/zod';
import type { Archive } from '../../archive/archive.ts';
import type { Vocabulary } from '../../archive/vocabulary.ts';
import { type Field, fieldAt, FIELDS } from '../../archive/fields.ts';
import { frontSchema } from '../../loader/front-schema.ts';
import { frontmatterSchema } from '../../loader/own-schema.ts';
import {
  ownFieldSchema,
  redirectSchema,
  removalSchema,
  siteSchema,
  termSchema,
} from '../../loader/schema.ts';
import { LANGUAGE_TAG } from '../../archive/language.ts';
import { fieldTexts } from '../../i18n/author-languages.ts';
import type { FieldText, FieldTexts } from '../../i18n/fields.ts';
import { describedFields, type DescribedFields, usesRegions } from './described-fields.ts';

/** A JSON Schema, draft 7, the version that editors support. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const DATE = '^\\d{4}-\\d{2}-\\d{2}$';
const TIME = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$';

/** What Zod checks with functions, as far as a pattern can express it. */
const PATTERNS: Partial<Record<Field['kind'], string>> = {
  date: DATE,
  dateTime: TIME,
  dateOrTime: `${DATE}|${TIME}`,
  language: LANGUAGE_TAG.source,
};

/** The frontmatter of an article, with descriptions in the site's language and the names of its vocabularies. */
export function articleJsonSchema(
  archive: Pick<Archive, 'settings' | 'vocabularies' | 'ownFields'>,
): JsonSchema {
  const { settings, vocabularies, ownFields } = archive;
  const texts = describedFields(archive);
  const isRegionOptional = settings.regions === 'optional';
  const schema = draft7(frontmatterSchema({ ownFields, isRegionOptional }).schema);
  if (!usesRegions(archive)) delete schema.properties?.['region'];
  describeFields(schema, '', texts);
  for (const [name, declared] of Object.entries<Field>(FIELDS)) {
    if (!('vocabulary' in declared)) continue;
    const field = schema.properties?.[name] as JsonSchema | undefined;
    if (!field) continue;
    restrict(
      field.type === 'array' ? (field.items as JsonSchema) : field,
      vocabularies[declared.vocabulary].terms.map((term) => term.name),
    );
  }
  for (const { name, kind, choices } of ownFields) {
    const field = schema.properties?.[name] as JsonSchema;
    if (kind === 'date') field.pattern = DATE;
    if (kind === 'choice') restrict(field, choices);
  }
  return { ...schema, title: texts.article.label, description: texts.article.hint };
}

/** Names the only values of a text. */
function restrict(field: JsonSchema, values: readonly string[]): void {
  field.enum = [...values];
  delete field.minLength;
  delete field.maxLength;
}

/** Schemas for the YAML files of the content folder, by file name. */
export function contentJsonSchemas({ settings, vocabularies }: Archive): Record<string, JsonSchema> {
  const texts = fieldTexts(settings.language);
  const list = (schema: z.ZodType, name: 'term' | 'redirect' | 'removal' | 'ownField'): JsonSchema => {
    const { $schema, ...items } = draft7(schema);
    const { label: title, hint: description } = texts[name];
    return { ...($schema !== undefined && { $schema }), title, description, type: 'array', items };
  };
  return {
    site: draft7(siteSchema),
    term: list(termSchema, 'term'),
    redirects: list(redirectSchema, 'redirect'),
    removals: list(removalSchema, 'removal'),
    fields: list(ownFieldSchema, 'ownField'),
    front: frontJsonSchema(texts, vocabularies.categories),
  };
}

/** An article alone stands for a pin without an end. */
function frontJsonSchema(texts: FieldTexts, categories: Vocabulary): JsonSchema {
  const schema = draft7(frontSchema);
  const { lead, pinned, blocks, layout } = schema.properties as Record<
    'lead' | 'pinned' | 'blocks' | 'layout',
    JsonSchema
  >;
  const pin = { anyOf: [(lead.properties as { article: JsonSchema }).article, pinOf(lead)] };
  Object.assign(pinned, { items: pin });
  Object.assign(blocks, { items: { type: 'string', enum: categories.terms.map(({ name }) => name) } });
  const { label: title, hint: description } = texts.front;
  return { ...schema, title, description, properties: { lead: pin, pinned, blocks, layout } };
}

function pinOf(pin: JsonSchema): JsonSchema {
  const until = { type: 'string', pattern: `${DATE}|${TIME}` } as const;
  return { ...pin, properties: { ...pin.properties, until } };
}

/** The schema of the input, before defaults and transformations. */
export const draft7 = (schema: z.ZodType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });

function describeFields(schema: JsonSchema, path: string, texts: DescribedFields): void {
  for (const [name, field] of Object.entries(schema.properties ?? {}) as [string, JsonSchema][]) {
    const own = `${path}${name}`;
    const { label: title, hint: description } = texts[own] as FieldText;
    Object.assign(field, { title, ...(description !== '' && { description }) });
    const kind = fieldAt(own)?.kind;
    const pattern = kind && PATTERNS[kind];
    if (pattern !== undefined) field.pattern = pattern;
    const items = field.type === 'array' ? (field.items as JsonSchema) : field;
    if (items.type === 'object') describeFields(items, `${own}.`, texts);
  }
}
