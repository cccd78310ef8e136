import { join } from 'node:path/posix';
import type { Archive } from '../../archive/archive.ts';
import { fieldTexts } from '../../i18n/author-languages.ts';
import type { FieldText } from '../../i18n/fields.ts';
import { fieldAt } from '../../archive/fields.ts';
import { describedFields, type DescribedFields, namesInOrder, usesRegions } from './described-fields.ts';
import { articleJsonSchema, contentJsonSchemas, type JsonSchema } from './json-schema.ts';
import { themeJsonSchemas } from './theme-schemas.ts';

const THEME_FILES = ['tokens', 'words', 'mdx'];

const VOCABULARIES = ['categories', 'regions', 'types', 'topics', 'authors'];

/**
 * The files that VS Code reads from a project, by path: schemas, the settings that refer to them, recommended extensions and
 * a snippet. Red Hat's YAML extension applies schemas to YAML files, but not to the frontmatter of Markdown; there the Front
 * Matter extension completes and checks by a content type, which is derived from the same schema. `content` is the path of
 * the content folder in the project.
 */
export function vscodeFiles(archive: Archive, content: string): Record<string, string> {
  const article = articleJsonSchema(archive);
  const themes = themeJsonSchemas(archive.settings.language);
  const schemas = {
    article,
    ...contentJsonSchemas(archive),
    ...Object.fromEntries(Object.entries(themes).map(([name, schema]) => [`theme-${name}`, schema])),
  };
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return {
    ...Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => [`.vscode/schemas/${name}.json`, json(schema)]),
    ),
    '.vscode/settings.json': json(settings(archive, article, content)),
    '.vscode/extensions.json': json({
      recommendations: ['redhat.vscode-yaml', 'eliostruyf.vscode-front-matter', 'unifiedjs.vscode-mdx'],
    }),
    '.vscode/article.code-snippets': json(snippets(archive)),
  };
}

function settings(archive: Archive, article: JsonSchema, content: string): object {
  const texts = describedFields(archive);
  const file = (name: string): string => `${content}/${name}.yaml`;
  return {
    'files.encoding': 'utf8',
    'files.eol': '\n',
    'yaml.schemas': {
      '.vscode/schemas/site.json': file('site'),
      '.vscode/schemas/term.json': VOCABULARIES.map(file),
      '.vscode/schemas/redirects.json': file('redirects'),
      '.vscode/schemas/removals.json': file('removals'),
      '.vscode/schemas/front.json': file('front'),
      '.vscode/schemas/fields.json': file('fields'),
      ...Object.fromEntries(
        THEME_FILES.map((name) => [
          `.vscode/schemas/theme-${name}.json`,
          join(content, `../theme/${name}.yaml`),
        ]),
      ),
    },
    '[markdown]': {
      'editor.wordWrap': 'on',
      'editor.quickSuggestions': { other: true, comments: false, strings: false },
    },
    'frontMatter.content.pageFolders': [
      { title: texts.article.label, path: `[[workspace]]/${content}/articles`, contentTypes: ['article'] },
    ],
    'frontMatter.content.supportedFileTypes': ['md', 'mdx'],
    'frontMatter.taxonomy.dateFormat': 'yyyy-MM-dd',
    'frontMatter.taxonomy.contentTypes': [
      {
        name: 'article',
        pageBundle: false,
        fileType: 'md',
        fields: contentFields(article, '', texts, namesInOrder(archive)),
      },
    ],
  };
}

/** The schema as a content type for the Front Matter extension. `order` names the fields in the order of the form. */
function contentFields(
  schema: JsonSchema,
  path: string,
  texts: DescribedFields,
  order: readonly string[],
): object[] {
  return order.map((name) => {
    const field = schema.properties?.[name] as JsonSchema;
    const { label: title, hint: description } = texts[`${path}${name}`] as FieldText;
    const required = schema.required?.includes(name) === true;
    return {
      name,
      title,
      ...(description !== '' && { description }),
      ...(required && { required }),
      ...kindOf(field, `${path}${name}`, texts),
    };
  });
}

function kindOf(field: JsonSchema, path: string, texts: DescribedFields): object {
  const items = field.type === 'array' ? (field.items as JsonSchema) : undefined;
  const choices = (items ?? field).enum;
  if (choices) return { type: 'choice', choices, ...(items && { multiple: true }) };
  const parts = items ?? field;
  if (parts.type === 'object')
    return {
      type: 'fields',
      fields: contentFields(parts, `${path}.`, texts, Object.keys(parts.properties ?? {})),
    };
  if (items) return { type: 'list' };
  if (fieldAt(path)?.kind === 'imageFile') return { type: 'image' };
  if (field.type === 'boolean') return { type: 'boolean' };
  return { type: field.type === 'integer' || field.type === 'number' ? 'number' : 'string' };
}

/** A snippet for a new article's frontmatter, filled in from top to bottom. */
function snippets(archive: Archive): object {
  const { settings, vocabularies, ownFields } = archive;
  const texts = fieldTexts(settings.language);
  const names = (vocabulary: { terms: readonly { name: string }[] }): string[] =>
    vocabulary.terms.map(({ name }) => name);
  const required = ownFields.filter((field) => field.required);
  const fields: ((position: number) => string)[] = [
    (position) => `title: \${${position}:${texts.title.label}}`,
    () => 'date: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE',
    ...(usesRegions(archive)
      ? [(position: number) => `region: [${choice(position, names(vocabularies.regions))}]`]
      : []),
    (position) => `category: ${choice(position, names(vocabularies.categories))}`,
    (position) => `type: ${choice(position, names(vocabularies.types))}`,
    (position) => `teaser: \${${position}:${texts.teaser.label}}`,
    ...required.map(
      ({ name, choices }) =>
        (position: number) =>
          `${name}: ${choices.length > 0 ? choice(position, choices) : `$${position}`}`,
    ),
  ];
  return {
    [texts.article.label]: {
      scope: 'markdown,mdx',
      prefix: 'article',
      description: texts.article.hint,
      // The date is no position: it is filled in by the editor.
      body: [
        '---',
        ...fields.map((field, index) => field(Math.max(1, index))),
        'draft: true',
        '---',
        '',
        '$0',
      ],
    },
  };
}

const choice = (position: number, names: readonly string[]): string =>
  `\${${position}|${names.map((name) => name.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
