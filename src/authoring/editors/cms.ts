import { stringify } from 'yaml';
import type { Archive } from '../../archive/archive.ts';
import { type CalendarDate, yearOf } from '../../archive/date.ts';
import { fieldAt } from '../../archive/fields.ts';
import type { EditorSettings } from '../../archive/site-settings.ts';
import type { FieldText } from '../../i18n/fields.ts';
import { cmsBackend, hasWorkflow } from './cms-backend.ts';
import { describedFields, type DescribedFields, namesInOrder } from './described-fields.ts';
import { articleJsonSchema, type JsonSchema } from './json-schema.ts';

/** What the form derives from besides the schema. */
interface Form {
  archive: Pick<Archive, 'settings' | 'vocabularies' | 'ownFields'>;
  texts: DescribedFields;
  isWorkflow: boolean;
}

/**
 * The `config.yml` of Sveltia CMS: a form for articles, derived from schema and vocabularies, and a collection for each of `years`,
 * newest first. The CMS reads every article of its collections at once, so the years bound what it reads.
 */
export function cmsConfig(
  archive: Pick<Archive, 'settings' | 'vocabularies' | 'ownFields'>,
  editor: EditorSettings,
  today: CalendarDate,
  years: readonly string[],
): string {
  const { settings } = archive;
  const form = { archive, texts: describedFields(archive), isWorkflow: hasWorkflow(editor) };
  const article = articleJsonSchema(archive);
  const config = {
    backend: cmsBackend(editor),
    ...(form.isWorkflow && { publish_mode: 'editorial_workflow' }),
    app_title: settings.title,
    site_url: settings.url,
    show_preview_links: false,
    // The CMS takes every file of this folder that belongs to no collection for a picture, and reads it.
    media_folder: `${editor.folder}/articles/${String(years[0])}`,
    public_folder: '/',
    media_libraries: { default: { config: { slugify_filename: true } }, stock_assets: false },
    output: { omit_empty_optional_fields: true },
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    // Only the site itself can show how it renders an article.
    editor: { preview: false },
    collections: years.map((year) => {
      const fields = fieldsOf(article, form, year, yearOf(today));
      return collection(year, `${editor.folder}/articles/${year}`, form.texts.article.label, fields);
    }),
  };
  return stringify(config, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** The articles of a year, in their folder. */
const collection = (year: string, folder: string, label: string, fields: readonly object[]): object => ({
  name: `articles-${year}`,
  label: `${label} ${year}`,
  label_singular: label,
  folder,
  create: true,
  // A published address never disappears, so an article is removed with a reason: "npm run remove".
  delete: false,
  extension: 'md',
  format: 'yaml-frontmatter',
  path: "{{date | date('MM')}}/{{slug}}",
  slug: '{{title}}',
  summary: "{{date | date('YYYY-MM-DD')}} {{title}}",
  sortable_fields: { fields: ['date', 'title'], default: { field: 'date', direction: 'descending' } },
  // Images are stored next to the article: the folder's name is that of the article's month.
  media_folder: `/${folder}/{{dirname}}`,
  public_folder: '.',
  fields,
});

function fieldsOf(article: JsonSchema, form: Form, year: string, current: string): object[] {
  const { body } = form.texts;
  // A new archive has no topics and no authors, and the CMS refuses a choice of nothing.
  const names = namesInOrder(form.archive).filter(
    (name) => optionsOf(article.properties?.[name] as JsonSchema)?.length !== 0,
  );
  const fields = names.map((name) => {
    const widget = widgetOf(article, name, '', form);
    return name === 'date'
      ? { ...widget, ...within(year), ...(year === current && { default: '{{now}}' }) }
      : widget;
  });
  return [...fields, { name: 'body', label: body.label, hint: body.hint, widget: 'markdown' }];
}

/** The folder of an article follows from its date, and a collection is the folder of a year. */
const within = (year: string): object => ({ min: `${year}-01-01`, max: `${year}-12-31` });

function widgetOf(schema: JsonSchema, name: string, path: string, form: Form): object {
  const own = `${path}${name}`;
  const { label, hint } = form.texts[own] as FieldText;
  const field = schema.properties?.[name] as JsonSchema;
  // The form cannot know the next free id. The article keeps the one that it has.
  if (field.type === 'integer') return { name, label, widget: 'hidden' };
  const required = schema.required?.includes(name) === true;
  return { name, label, ...(hint !== '' && { hint }), required, ...kindOf(field, own, form) };
}

const itemsOf = (field: JsonSchema): JsonSchema | undefined =>
  field.type === 'array' ? (field.items as JsonSchema) : undefined;

const optionsOf = (field: JsonSchema) => (itemsOf(field) ?? field).enum;

function kindOf(field: JsonSchema, path: string, form: Form): object {
  const items = itemsOf(field);
  const options = optionsOf(field);
  if (options)
    return {
      widget: 'select',
      options,
      ...(items && { multiple: true, min: items.minItems ?? field.minItems ?? 0 }),
    };
  const parts = items ?? field;
  if (parts.type === 'object') {
    const fields = Object.keys(parts.properties ?? {}).map((name) => widgetOf(parts, name, `${path}.`, form));
    return { widget: items ? 'list' : 'object', fields };
  }
  if (items) return { widget: 'list' };
  if (fieldAt(path)?.kind === 'imageFile') return { widget: 'image', choose_url: false };
  // Without a workflow, saving publishes, so a new article begins as a draft.
  if (field.type === 'boolean') return { widget: 'boolean', default: path === 'draft' && !form.isWorkflow };
  if (field.type === 'number') return { widget: 'number', value_type: 'float' };
  if (fieldAt(path)?.kind === 'language')
    return { widget: 'string', pattern: [field.pattern, form.texts[path]?.hint ?? ''] };
  if (field.pattern !== undefined) return dateWidget(field.pattern, form);
  // Every text is a single line in the schema, so no field is a text area.
  return { widget: 'string' };
}

/** Dates may have a time: the form does not offer it, but accepts one that was written by hand. */
function dateWidget(pattern: string, { archive: { settings } }: Form): object {
  const isTime = pattern.startsWith('^\\d{4}-\\d{2}-\\d{2}T');
  return {
    widget: 'datetime',
    ...(isTime
      ? { type: 'datetime-local', format: 'YYYY-MM-DDTHH:mm' }
      : { type: 'date', format: 'YYYY-MM-DD' }),
    input_timezone: settings.timeZone,
  };
}
