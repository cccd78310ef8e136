import type { Language } from '../../archive/language.ts';
import { type DefaultText, defaultTexts } from '../../i18n/default-texts.ts';
import { mdxComponentSchema } from '../../loader/theme-mdx.ts';
import { tokensSchema } from '../../loader/theme-tokens.ts';
import { draft7, type JsonSchema } from './json-schema.ts';

/** Schemas for the YAML files of a theme, by the names of these files. */
export const themeJsonSchemas = (
  language: Language,
): Readonly<Record<'tokens' | 'words' | 'mdx', JsonSchema>> => ({
  tokens: draft7(tokensSchema),
  words: wordsJsonSchema(language),
  mdx: { type: 'array', items: draft7(mdxComponentSchema) },
});

/** Every text of the pages, with ours as its description. */
function wordsJsonSchema(language: Language): JsonSchema {
  const root = groupSchema();
  for (const [path, text] of defaultTexts(language)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let { properties } = root;
    for (const name of names) ({ properties } = (properties[name] ??= groupSchema()) as Group);
    properties[last] = { description: text.sample, ...formOf(text) };
  }
  return root;
}

type Group = JsonSchema & { properties: Record<string, JsonSchema> };

const groupSchema = (): Group => ({ type: 'object', properties: {}, additionalProperties: false });

const TEXT: JsonSchema = { type: 'string', minLength: 1 };

function formOf({ length, values }: DefaultText): JsonSchema {
  if (length !== undefined) return { type: 'array', items: TEXT, minItems: length, maxItems: length };
  if (values === 0) return TEXT;
  const forms = {
    type: 'object',
    properties: { one: TEXT, other: TEXT },
    required: ['one', 'other'],
  } as const;
  return { anyOf: [TEXT, { ...forms, required: [...forms.required], additionalProperties: false }] };
}
