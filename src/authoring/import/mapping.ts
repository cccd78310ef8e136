import { existsSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parseDocument } from 'yaml';
import type { Archive } from '../../archive/archive.ts';
import type { Language } from '../../archive/language.ts';
import type { SiteSettings } from '../../archive/site-settings.ts';
import { decode } from '../../loader/content-text.ts';
import { yamlErrors } from '../../loader/yaml-errors.ts';
import { yamlTexts } from '../../i18n/author-languages.ts';
import { languageTag } from '../../loader/values.ts';
import { ImportError } from './import-error.ts';

const names = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const pattern = z.string().refine(isPattern, { error: 'is no regular expression' });
const terms = z.record(z.string(), names).default({});

function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

/** What a mapping decides, in contrast to how it reads a source. */
const DECISIONS = [
  'category',
  'region',
  'credit',
  'types',
  'pages',
  'terms',
  'authors',
  'add',
  'fields',
  'legacy',
];

/**
 * `import.yaml` next to the export: what the old archive's terms are called here, and where a page or a table holds what. A
 * term that maps to an empty list is dropped on purpose.
 */
const mappingSchema = z.strictObject({
  category: z.string(),
  /** For posts without a term that is a region here. `none`, or left out, where regions are optional. */
  region: names.transform((given) => given.filter((name) => name !== 'none')).default([]),
  credit: z.string().default(''),
  /** The kinds of content that are imported: `post`, `page`, and those of plugins. */
  types: z.array(z.string()).min(1).default(['post']),
  /** Those of `types` that become static pages; all others become articles. */
  pages: z.array(z.string()).default(['page']),
  /** The language of posts for which the source names none; by default the site's. */
  language: languageTag.optional(),
  /** Old categories and tags by name, each with a category, region, type or topic of this archive. */
  terms,
  authors: terms,
  /** The vocabularies to which unknown tags and authors are added. */
  add: z.array(z.enum(['topics', 'authors'])).default(['authors']),
  /** CSS selectors, for HTML pages that do not say themselves what is where. `date@datetime` reads an attribute. */
  selectors: z.record(z.string(), z.string()).optional(),
  /** Which HTML pages are articles, and what is no part of their texts. */
  html: z
    .strictObject({
      /** A selector that finds something on articles only. */
      article: z.string().optional(),
      /** Glob patterns for the paths of pages. */
      include: names.default([]),
      exclude: names.default([]),
      /** Selectors of what is removed from texts. */
      remove: names.default([]),
    })
    .prefault({}),
  /** Names of columns, for CSV and JSONL, or of fields, for Markdown and Drupal. */
  columns: z.record(z.string(), z.string()).optional(),
  /** The newsroom's own fields: a column, the key of a WordPress custom field, or a CSS selector for each. */
  fields: z.record(z.string(), z.string()).default({}),
  /** The order of `03/04/2024`. */
  dates: z.enum(['day-first', 'month-first']).optional(),
  /** The format of the bodies in tables. */
  format: z.enum(['html', 'text', 'markdown']).default('html'),
  /** The old site, `https://…`, if the source does not name it: links and addresses on this host are its own. */
  origin: z.url().optional(),
  /** For HTML pages and Markdown: the address of a file, with the pattern's groups as `$1`. */
  addresses: z.array(z.strictObject({ file: pattern, address: z.string() })).default([]),
  /** For Markdown: the template of old addresses, `/:year/:month/:slug/`, if the old site's configuration is not there. */
  permalink: z.string().startsWith('/').optional(),
  /** Further addresses that every post had: `/meldung_{id}`, `/meldungen/{name}/`. Addresses with an empty part are left out. */
  legacy: z.array(z.string().startsWith('/')).default([]),
});

/** With the publication's time zone, in which dates are read. */
export type Mapping = z.output<typeof mappingSchema> & { timeZone: string };

/** Reads the mapping and checks its names against the vocabularies. Throws an ImportError. */
export function readMapping(file: string, archive: Archive): Mapping {
  const mapping = parsed(file, yamlOf(file, archive.settings.language), archive.settings.timeZone);
  if (mapping.region.length === 0 && archive.settings.regions === 'required')
    throw new ImportError('noRegion', { file });
  const { categories, regions, types, topics } = archive.vocabularies;
  const known = (name: string): boolean =>
    [categories, regions, types, topics].some((each) => each.named(name));
  const unknown = [
    ...[mapping.category].filter((name) => !categories.named(name)),
    ...mapping.region.filter((name) => !regions.named(name)),
    ...Object.values(mapping.terms)
      .flat()
      .filter((name) => !known(name)),
    ...Object.values(mapping.authors)
      .flat()
      .filter((name) => !mapping.add.includes('authors') && !archive.vocabularies.authors.named(name)),
  ];
  if (unknown.length > 0)
    throw new ImportError('unknownNames', { file, names: [...new Set(unknown)].join(', ') });
  const undeclared = Object.keys(mapping.fields).filter(
    (name) => !archive.ownFields.some((field) => field.name === name),
  );
  if (undeclared.length > 0) throw new ImportError('unknownFields', { file, names: undeclared.join(', ') });
  return mapping;
}

/** How a source is read, such as by selectors: what a mapping says besides its decisions. A missing file says nothing. */
export function readingIn(
  file: string,
  { language, timeZone }: SiteSettings,
): [Readonly<Record<string, unknown>>, Mapping] {
  const data = existsSync(file) ? yamlOf(file, language) : {};
  const reading = Object.fromEntries(Object.entries(data).filter(([key]) => !DECISIONS.includes(key)));
  return [reading, parsed(file, { ...reading, category: '' }, timeZone)];
}

function yamlOf(file: string, language: Language): object {
  if (!existsSync(file)) throw new ImportError('badMapping', { file, problem: 'ENOENT' });
  const text = decode(readFileSync(file)) ?? '';
  const document = parseDocument(text, { prettyErrors: false });
  const [syntax] = yamlErrors(document, text);
  if (syntax) {
    const { message } = yamlTexts(language)[syntax.problem];
    const line = text.slice(0, syntax.offset).split('\n').length;
    throw new ImportError('badMapping', { file: `${file}:${line}`, problem: message });
  }
  return (document.toJS() as object | null) ?? {};
}

function parsed(file: string, data: object, timeZone: string): Mapping {
  const { success, data: mapping, error } = mappingSchema.safeParse(data);
  if (!success) throw new ImportError('badMapping', { file, problem: z.prettifyError(error) });
  return { ...mapping, timeZone };
}
