import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic, type Diagnostic } from '../archive/diagnostic.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import type { Term } from '../archive/term.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import { Vocabulary } from '../archive/vocabulary.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { readYaml } from './yaml-file.ts';

const REGIONS_FILE = 'regions.yaml';
const TYPES_FILE = 'types.yaml';

/** Stands for the default type while there is none, so that the check can go on to the articles. */
const NO_TYPE: Term = { name: '', slug: '', title: '', plural: '' };

/** The valid terms of each vocabulary, and the errors in the others. Where regions are optional, their file is, too. */
export function loadVocabularies(
  contentDir: string,
  settings: Pick<SiteSettings, 'regions'> | undefined,
): [Vocabularies, Diagnostic[]] {
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
  const hasRegions = settings?.regions !== 'optional' || existsSync(join(contentDir, REGIONS_FILE));
  const types = load(TYPES_FILE);
  const [first] = types.terms;
  if (!first && found.length === 0)
    found.push(diagnostic({ file: TYPES_FILE, line: 1, column: 1 }, 'missing-field', { field: 'name' }));
  const vocabularies = {
    categories: load('categories.yaml'),
    regions: hasRegions ? load(REGIONS_FILE) : new Vocabulary(REGIONS_FILE, []),
    types: first ? types : new Vocabulary(TYPES_FILE, [NO_TYPE]),
    topics: load('topics.yaml'),
    authors: load('authors.yaml'),
    defaultType: first?.slug ?? '',
  };
  return [vocabularies, found];
}
