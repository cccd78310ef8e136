import type { Dossier } from '../archive/dossier.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic, type Diagnostic } from '../archive/diagnostic.ts';
import { decode } from './content-text.ts';
import { listFiles } from './file-list.ts';
import { suggestion } from '../archive/suggestion.ts';
import type { Vocabulary } from '../archive/vocabulary.ts';

/** Loads `dossiers/<slug of a topic>.md` of the content folder: Markdown without frontmatter. By the topic's slug. */
export function loadDossiers(contentDir: string, topics: Vocabulary): [Map<string, Dossier>, Diagnostic[]] {
  const dossiers = new Map<string, Dossier>();
  const diagnostics: Diagnostic[] = [];
  const slugs = topics.terms.map(({ slug }) => slug);
  for (const { file, problem } of listFiles(contentDir, 'dossiers', /\.mdx?$/)) {
    if (problem) continue; // `fileDiagnostics` reports it
    const place = { file, line: 1, column: 1 };
    const name = file.replace(/^dossiers\//, '').replace(/\.md$/, '');
    const body = decode(readFileSync(join(contentDir, file)));
    if (body === undefined) diagnostics.push(diagnostic(place, 'not-utf8', {}));
    else if (slugs.includes(name)) dossiers.set(name, { file, body });
    else {
      const params = { field: 'dossiers', value: name, vocabulary: topics.file };
      diagnostics.push(diagnostic(place, 'unknown-term', { ...params, suggestion: suggestion(name, slugs) }));
    }
  }
  return [dossiers, diagnostics];
}
