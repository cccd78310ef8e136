import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type AnySchema } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { themeJsonSchemas } from '../../../src/authoring/editors/theme-schemas.ts';
import { PROJECT } from '../../content-folder.ts';

const EXAMPLES = join(PROJECT, 'tests/fixtures/themes');
const schemas = { de: themeJsonSchemas('de'), en: themeJsonSchemas('en') };

/** What an editor would underline in a file of a theme. */
function problems(schema: AnySchema, text: string): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const validate = ajv.compile(schema);
  if (validate(parse(text)) === true) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

describe('the schemas for themes', () => {
  it.each([
    ['gazette', 'tokens', 'en'],
    ['gazette', 'words', 'en'],
    ['stadtfunk', 'tokens', 'de'],
    ['stadtfunk', 'words', 'de'],
    ['stadtfunk', 'mdx', 'de'],
  ] as const)('accept what %s has in %s.yaml', (theme, name, language) => {
    const text = readFileSync(join(EXAMPLES, theme, 'theme', `${name}.yaml`), 'utf8');
    expect(problems(schemas[language][name], text)).toEqual([]);
  });

  it('refuse unknown names, and values of another form', () => {
    expect(problems(schemas.en.tokens, 'colors: { brnad: "#123456" }')).toHaveLength(1);
    expect(problems(schemas.en.tokens, 'colors: { brand: red }')).toHaveLength(1);
    expect(problems(schemas.en.words, 'newst: x')).toHaveLength(1);
    expect(problems(schemas.en.words, 'weekdays: [M]')).toHaveLength(1);
    expect(problems(schemas.en.mdx, '- { name: zahl, attributes: [wert] }')).toHaveLength(1);
  });

  it('show our text of each word', () => {
    const { newest } = schemas.en.words.properties as Record<string, { description: string }>;
    expect(newest?.description).toBe('Latest articles');
  });
});
