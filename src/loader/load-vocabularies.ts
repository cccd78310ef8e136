import { diagnostic, type Diagnostic } from '../archive/diagnostic.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import { Vocabulary } from '../archive/vocabulary.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { readYaml } from './yaml-file.ts';

/** The valid terms of each vocabulary, and the errors in the others. */
export function loadVocabularies(contentDir: string): [Vocabularies, Diagnostic[]] {
  const found: Diagnostic[] = [];
  const load = (name: string): Vocabulary => {
    const file = readYaml(contentDir, name);
    if (Array.isArray(file)) {
      found.push(...file);
      return new Vocabulary(name, []);
    }
    const [vocabulary, diagnostics] = readVocabulary(name, file.data, file.locate);
    found.push(...diagnostics);
    return vocabulary;
  };
  const types = load('types.yaml');
  const [first] = types.terms;
  if (!first && found.length === 0)
    found.push(diagnostic({ file: 'types.yaml', line: 1, column: 1 }, 'missing-field', { field: 'name' }));
  const vocabularies = {
    categories: load('categories.yaml'),
    regions: load('regions.yaml'),
    types,
    topics: load('topics.yaml'),
    authors: load('authors.yaml'),
    defaultType: first?.slug ?? '',
  };
  return [vocabularies, found];
}
