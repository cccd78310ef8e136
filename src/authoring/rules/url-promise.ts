import { parseDocument } from 'yaml';
import { isPublished } from '../../archive/archive.ts';
import type { Place } from '../../archive/diagnostic.ts';
import { readSource } from '../../archive/entry.ts';
import { sourceState } from '../../archive/source-state.ts';
import { slug } from '../../archive/slug.ts';
import { articleUrl, type ListKind, listUrl, pageUrl } from '../../archive/urls.ts';
import { fieldPlace } from '../places.ts';
import { archiveRule, type Subject } from '../rule.ts';

const VOCABULARIES: Readonly<Record<string, ListKind>> = {
  'categories.yaml': 'category',
  'regions.yaml': 'region',
  'types.yaml': 'type',
  'topics.yaml': 'topic',
  'authors.yaml': 'author',
};

/** Every address that the base had must still lead somewhere, or say that its page was taken away. */
export const urlPromise = archiveRule({
  name: 'url-promise',
  grade: 'error',
  check(subject, report) {
    const { changes, map } = subject;
    if (!changes) return;
    for (const [file, text] of changes.before([...changes.gone, ...changes.changed])) {
      for (const { path, cause } of promisesOf(subject, file, text)) {
        const { kind } = map.at(path);
        if (kind === 'unpublished') report(placeOf(subject, file), { path, cause: 'unpublished' });
        else if (kind === 'none') report(placeOf(subject, file), { path, cause });
      }
    }
  },
});

interface PromisedPath {
  path: string;
  cause: 'deleted' | 'alias' | 'term';
}

/** The addresses that a file of the base made. */
function promisesOf({ archive, now }: Subject, file: string, text: string): PromisedPath[] {
  const kind = VOCABULARIES[file];
  if (kind) return termPaths(kind, text);
  const [, month, name] = /^articles\/(\d{4}\/\d{2})\/([^/]+)\.mdx?$/.exec(file) ?? [];
  const page = /^pages\/([^/]+)\.mdx?$/.exec(file)?.[1];
  if (page !== undefined) return [{ path: pageUrl(page), cause: 'deleted' }];
  if (month === undefined || name === undefined) return [];
  const source = readSource(file, Buffer.from(text));
  const state = sourceState(Buffer.from(text));
  if (Array.isArray(source) || !state || !isPublished(state, now, archive.settings.timeZone)) return [];
  const { aliases } = source.data;
  const old: PromisedPath[] = [aliases]
    .flat()
    .flatMap((path) => (typeof path === 'string' ? [{ path, cause: 'alias' }] : []));
  return [{ path: articleUrl(month.replace('/', '-'), name), cause: 'deleted' }, ...old];
}

/** The lists of a vocabulary: a term has its page whether it has articles or not. */
function termPaths(kind: ListKind, text: string): PromisedPath[] {
  const document = parseDocument(text);
  const terms = document.errors.length > 0 ? [] : (document.toJS() as unknown);
  if (!Array.isArray(terms)) return [];
  return terms.flatMap((term: unknown): PromisedPath[] => {
    const { name, slug: given } = (term ?? {}) as { name?: unknown; slug?: unknown };
    const key = typeof given === 'string' ? given : typeof name === 'string' ? slug(name) : '';
    return key === '' ? [] : [{ path: listUrl(kind, key), cause: 'term' }];
  });
}

/** A file that is gone has no line to point at; one that is there is shown where the change is. */
function placeOf(subject: Subject, file: string): Place & { length?: number } {
  const article = subject.articles.find((each) => each.file === file);
  if (!article) return { file, line: 1, column: 1 };
  const manuscript = subject.manuscript(file);
  const field = ['publishAt', 'draft', 'aliases'].find((name) => manuscript.field(name)) ?? 'title';
  return fieldPlace(manuscript, field);
}
