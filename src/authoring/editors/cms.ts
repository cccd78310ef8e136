import { stringify } from 'yaml';
import type { Archive } from '../../archive/archive.ts';
import type { FieldText } from '../../i18n/fields.ts';
import { fieldAt } from '../../archive/fields.ts';
import { describedFields, type DescribedFields, namesInOrder } from './described-fields.ts';
import { articleJsonSchema, type JsonSchema } from './json-schema.ts';

/** The repository that a form in the browser reads and writes. */
export interface CmsBackend {
  /** `github`, `gitlab`, `gitea`, or another of Decap CMS. */
  name: string;
  /** `owner/name`. */
  repo: string;
  branch: string;
}

/**
 * The `config.yml` that Sveltia CMS and Decap CMS share: a form for articles, derived from the schema. `content` is the path
 * of the content folder in the project.
 */
export function cmsConfig(archive: Archive, content: string, backend: CmsBackend): string {
  const { settings } = archive;
  const texts = describedFields(archive);
  const article = articleJsonSchema(archive);
  const fields = namesInOrder(archive).map((name) => widgetOf(article, name, '', texts));
  const config = {
    backend,
    publish_mode: 'editorial_workflow',
    site_url: settings.url,
    locale: settings.language,
    media_folder: `${content}/articles`,
    public_folder: '',
    // For Sveltia CMS; the empty values that Decap CMS writes count as absent, too.
    output: { omit_empty_optional_fields: true },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: [
      {
        name: 'articles',
        label: texts.article.label,
        folder: `${content}/articles`,
        create: true,
        extension: 'md',
        format: 'yaml-frontmatter',
        path: '{{year}}/{{month}}/{{slug}}',
        slug: '{{title}}',
        // Images are stored next to the article, as the catalog requires.
        media_folder: '',
        public_folder: '.',
        fields: [
          ...fields,
          { name: 'body', label: texts.body.label, hint: texts.body.hint, widget: 'markdown' },
        ],
      },
    ],
  };
  return stringify(config, { lineWidth: 0 });
}

function widgetOf(schema: JsonSchema, name: string, path: string, texts: DescribedFields): object {
  const own = `${path}${name}`;
  const { label, hint } = texts[own] as FieldText;
  const field = schema.properties?.[name] as JsonSchema;
  const required = schema.required?.includes(name) === true;
  return { name, label, ...(hint !== '' && { hint }), required, ...kindOf(field, own, texts) };
}

function kindOf(field: JsonSchema, path: string, texts: DescribedFields): object {
  const items = field.type === 'array' ? (field.items as JsonSchema) : undefined;
  const options = (items ?? field).enum;
  if (options)
    return {
      widget: 'select',
      options,
      ...(items && { multiple: true, min: items.minItems ?? field.minItems ?? 0 }),
    };
  const parts = items ?? field;
  if (parts.type === 'object') {
    const fields = Object.keys(parts.properties ?? {}).map((name) =>
      widgetOf(parts, name, `${path}.`, texts),
    );
    return { widget: items ? 'list' : 'object', ...(!items && { collapsed: true }), fields };
  }
  if (items) return { widget: 'list' };
  if (fieldAt(path)?.kind === 'imageFile') return { widget: 'image' };
  if (field.type === 'boolean') return { widget: 'boolean', default: false };
  if (field.type === 'integer') return { widget: 'number', value_type: 'int' };
  if (field.type === 'number') return { widget: 'number', value_type: 'float' };
  if (field.pattern !== undefined) return dateWidget(field.pattern);
  // Every text is a single line in the schema, so no field is a text area.
  return { widget: 'string' };
}

/** Dates may have a time: the form does not offer it, but accepts one that was written by hand. */
function dateWidget(pattern: string): object {
  const isTime = pattern.startsWith('^\\d{4}-\\d{2}-\\d{2}T');
  return isTime
    ? { widget: 'datetime', format: 'YYYY-MM-DDTHH:mm', date_format: 'YYYY-MM-DD', time_format: 'HH:mm' }
    : { widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false };
}
