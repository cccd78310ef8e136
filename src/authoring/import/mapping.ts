import { existsSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parseDocument } from 'yaml';
import type { Archive } from '../../archive/archive.ts';
import { decode } from '../../loader/content-text.ts';
import { yamlErrors } from '../../loader/yaml-errors.ts';
import { yamlTexts } from '../../i18n/author-languages.ts';
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

/**
 * `import.yaml` beside the export: how the old archive's terms are called here, and where a page or a table has what. A
 * term that is mapped to an empty list is dropped on purpose.
 */
const mappingSchema = z.strictObject({
  category: z.string(),
  region: names,
  credit: z.string().default(''),
  /** Each old category or tag by its name: a category, region, type or topic of this archive. */
  terms,
  authors: terms,
  /** Unknown tags and authors become entries of the vocabularies. */
  add: z.array(z.enum(['topics', 'authors'])).default(['authors']),
  /** CSS selectors, for HTML pages. `date@datetime` takes an attribute. */
  selectors: z.record(z.string(), z.string()).optional(),
  /** Names of columns, for CSV and JSONL. */
  columns: z.record(z.string(), z.string()).optional(),
  /** How the bodies of tables are written. */
  format: z.enum(['html', 'text', 'markdown']).default('html'),
  /** The old site, `https://…`, where the source does not say: links and addresses of this host are its own. */
  origin: z.url().optional(),
  /** Of HTML pages: the address of a file, with the pattern's groups as `$1`. */
  addresses: z.array(z.strictObject({ file: pattern, address: z.string() })).default([]),
  /** Further addresses that every post had: `/meldung_{id}`, `/meldungen/{name}/`. One with an empty part is left out. */
  legacy: z.array(z.string().startsWith('/')).default([]),
});

export type Mapping = z.output<typeof mappingSchema>;

/** Reads the mapping and holds its names against the vocabularies. Throws an ImportError that says what is wrong. */
export function readMapping(file: string, archive: Archive): Mapping {
  if (!existsSync(file)) throw new ImportError('badMapping', { file, problem: 'ENOENT' });
  const text = decode(readFileSync(file)) ?? '';
  const document = parseDocument(text, { prettyErrors: false });
  const [syntax] = yamlErrors(document, text);
  if (syntax) {
    const { message } = yamlTexts(archive.settings.language)[syntax.problem];
    const line = text.slice(0, syntax.offset).split('\n').length;
    throw new ImportError('badMapping', { file: `${file}:${line}`, problem: message });
  }
  const parsed = mappingSchema.safeParse(document.toJS() ?? {});
  if (!parsed.success) throw new ImportError('badMapping', { file, problem: z.prettifyError(parsed.error) });
  const { categories, regions, types, topics } = archive.vocabularies;
  const mapping = parsed.data;
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
  return mapping;
}
