import { parseDocument } from 'yaml';
import { isPublished } from '../../loader/published-archive.ts';
import type { Archive } from '../../archive/archive.ts';
import { readSource } from '../../loader/entry.ts';
import { filledFields } from '../../loader/filled-fields.ts';
import { REDIRECTS_FILE } from '../../loader/redirects.ts';
import { REMOVALS_FILE } from '../../loader/removals.ts';
import { termSchema } from '../../loader/schema.ts';
import { slug } from '../../archive/slug.ts';
import { sourceState } from '../../loader/published-state.ts';
import { articleUrl, type ListKind, listUrl, pageUrl, permanentUrl } from '../../archive/urls.ts';
import type { PromiseBreach } from '../../i18n/rules.ts';

/** A published address, and the cause if it no longer exists. */
export interface PromisedPath {
  path: string;
  cause: PromiseBreach;
}

const VOCABULARIES: Readonly<Record<string, ListKind>> = {
  'categories.yaml': 'category',
  'regions.yaml': 'region',
  'types.yaml': 'type',
  'topics.yaml': 'topic',
  'authors.yaml': 'author',
};

/** The addresses that a content file produced with this text. */
export function promisedPaths(
  { settings }: Archive,
  now: number,
  file: string,
  text: string,
): PromisedPath[] {
  const kind = VOCABULARIES[file];
  if (kind) return termPaths(kind, text);
  if (file === REDIRECTS_FILE) return listedPaths(text, 'from', 'redirect');
  if (file === REMOVALS_FILE) return listedPaths(text, 'path', 'removal');
  const [, month, name] = /^articles\/(\d{4}\/\d{2})\/([^/]+)\.mdx?$/.exec(file) ?? [];
  const page = /^pages\/([^/]+)\.mdx?$/.exec(file)?.[1];
  if (page !== undefined) return [{ path: pageUrl(page), cause: 'deleted' }];
  if (month === undefined || name === undefined) return [];
  const source = readSource(file, Buffer.from(text));
  const state = sourceState(Buffer.from(text));
  if (Array.isArray(source) || !state || !isPublished(state, now, settings.timeZone)) return [];
  const { aliases, id } = source.data;
  const old = [aliases]
    .flat()
    .flatMap((path): PromisedPath[] => (typeof path === 'string' ? [{ path, cause: 'alias' }] : []));
  const permanent: PromisedPath[] = typeof id === 'number' ? [{ path: permanentUrl(id), cause: 'id' }] : [];
  return [{ path: articleUrl(month.replace('/', '-'), name), cause: 'deleted' }, ...old, ...permanent];
}

/** The list pages of a vocabulary: a term has a page whether or not it has articles. */
function termPaths(kind: ListKind, text: string): PromisedPath[] {
  return entriesOf(text).flatMap(({ name, slug: given }): PromisedPath[] => {
    const key = typeof given === 'string' ? given : typeof name === 'string' ? slug(name) : '';
    return key === '' ? [] : [{ path: listUrl(kind, key), cause: 'term' }];
  });
}

const listedPaths = (text: string, field: string, cause: PromiseBreach): PromisedPath[] =>
  entriesOf(text).flatMap(({ [field]: path }) => (typeof path === 'string' ? [{ path, cause }] : []));

/** The entries of a YAML list; none if it cannot be read. */
function entriesOf(text: string): Record<string, unknown>[] {
  const document = parseDocument(text);
  const entries = document.errors.length > 0 ? [] : (document.toJS() as unknown);
  if (!Array.isArray(entries)) return [];
  return entries
    .filter((entry): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null)
    .map((entry) => filledFields(entry, termSchema) as Record<string, unknown>);
}
