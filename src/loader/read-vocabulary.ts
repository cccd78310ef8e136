import { Vocabulary } from '../archive/vocabulary.ts';
import { diagnostic, type Diagnostic, type Locate } from '../archive/diagnostic.ts';
import { isEmpty } from './filled-fields.ts';
import { termExpectations, termSchema } from './schema.ts';
import { slug } from '../archive/slug.ts';
import type { Term } from '../archive/term.ts';
import { readFields } from './validation.ts';

/** Builds a vocabulary from a parsed YAML list of `{ name, slug?, … }`. */
export function readVocabulary(file: string, list: unknown, locate: Locate): [Vocabulary, Diagnostic[]] {
  if (!Array.isArray(list)) {
    const found = diagnostic({ file, line: 1, column: 1 }, 'invalid-field', {
      field: file,
      expected: 'list',
    });
    return [new Vocabulary(file, []), [found]];
  }
  const diagnostics: Diagnostic[] = [];
  const terms: Term[] = [];
  const slugs = new Set<string>();
  list.forEach((item: unknown, index) => {
    if (isEmpty(item, termSchema)) return;
    const at: Locate = (path) => locate([index, ...path]);
    const fields = readFields(termSchema, item, at, termExpectations);
    if (Array.isArray(fields)) {
      diagnostics.push(...fields);
      return;
    }
    const term = termOf(fields);
    if (term.slug === '') {
      const params = { field: 'slug', expected: 'slug' } as const;
      diagnostics.push(diagnostic(at(['name']), 'invalid-field', params));
    }
    if (slugs.has(term.slug))
      diagnostics.push(diagnostic(at(['name']), 'duplicate-term', { name: term.name, slug: term.slug }));
    else if (terms.some(({ name }) => name === term.name))
      diagnostics.push(diagnostic(at(['name']), 'duplicate-name', { name: term.name }));
    slugs.add(term.slug);
    terms.push(term);
  });
  const vocabulary = new Vocabulary(
    file,
    terms.map((term) => withParentSlug(term, terms)),
  );
  diagnostics.push(...checkParents(vocabulary, list, locate));
  return [vocabulary, diagnostics];
}

function termOf({ in: parent, ...data }: ReturnType<typeof termSchema.parse>): Term {
  const { name, slug: given, title, plural, description, code, kicker, role, sortAs } = data;
  return {
    name,
    slug: given ?? slug(name),
    title: title ?? name,
    plural: plural ?? title ?? name,
    ...(description !== undefined && { description }),
    ...(parent !== undefined && { within: parent }),
    ...(code !== undefined && { code }),
    ...(kicker !== undefined && { kicker }),
    ...(role !== undefined && { role }),
    ...(sortAs !== undefined && { sortAs }),
  };
}

function withParentSlug(term: Term, terms: readonly Term[]): Term {
  const parent = terms.find((other) => other.name === term.within);
  return parent ? { ...term, within: parent.slug } : term;
}

function checkParents(vocabulary: Vocabulary, list: unknown[], locate: Locate): Diagnostic[] {
  return list.flatMap((item, index) => {
    const given = (item as { in?: unknown } | null)?.in;
    if (typeof given !== 'string' || isEmpty(given)) return [];
    const value = given.normalize('NFC').trim();
    if (vocabulary.named(value)) return [];
    const params = {
      field: 'in',
      value,
      vocabulary: vocabulary.file,
      suggestion: vocabulary.suggestion(value),
    };
    return [diagnostic(locate([index, 'in']), 'unknown-term', params)];
  });
}
