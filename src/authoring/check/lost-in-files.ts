import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../loader/content-text.ts';
import type { Diagnostic } from '../../archive/diagnostic.ts';
import { FIELDS_FILE } from '../../loader/own-fields.ts';
import { REDIRECTS_FILE } from '../../loader/redirects.ts';
import { REMOVALS_FILE } from '../../loader/removals.ts';
import { SETTINGS_FILE } from '../../loader/settings-file.ts';
import type { RuleFinding } from '../finding.ts';
import { Lines } from '../edit/lines.ts';
import { lostWords, type LostWords } from './lost-words.ts';
import { frontmatterOf } from './rules/yaml-words.ts';

const VOCABULARIES = ['categories', 'regions', 'types', 'topics', 'authors'].map((name) => `${name}.yaml`);
const YAML_FILES = [SETTINGS_FILE, ...VOCABULARIES, REDIRECTS_FILE, REMOVALS_FILE, FIELDS_FILE];

interface PlacedWords {
  words: LostWords;
  file: string;
  line: number;
  column: number;
}

/** Text lost to YAML in files that are not parsed as documents: YAML files, and articles and pages with errors. */
export class LostInFiles {
  readonly #found: readonly PlacedWords[];

  /** `own` are the names of the newsroom's own fields that hold text. */
  constructor(contentDir: string, errors: readonly Diagnostic[], own: readonly string[]) {
    const broken = errors.map(({ file }) => file).filter((file) => /\.mdx?$/i.test(file));
    this.#found = [...YAML_FILES, ...new Set(broken)].flatMap((file) => lostIn(contentDir, file, own));
  }

  /** Comments in YAML files are intended, so they are not reported. */
  problems(): RuleFinding[] {
    return this.#found.flatMap(({ words, file, line, column }): RuleFinding[] => {
      const { kind, lost, edits } = words;
      if (kind === 'literal' || kind === 'note') return [];
      const length = Math.max(1, lost.length);
      return [
        { file, line, column, length, rule: 'yaml-words', params: { kind, lost }, ...(edits && { edits }) },
      ];
    });
  }

  /** The edits that turn the literals at a diagnostic's line into text. */
  fixed(found: Diagnostic): Pick<RuleFinding, 'edits'> {
    if (found.rule !== 'invalid-field' || found.params.expected !== 'quoted') return {};
    const literals = this.#found.filter(
      ({ words, file, line }) => words.kind === 'literal' && file === found.file && line === found.line,
    );
    // Each literal on a line has its own finding; fixing one fixes all.
    const edits = literals.flatMap(({ words }) => words.edits ?? []);
    return edits.length > 0 ? { edits } : {};
  }
}

function lostIn(contentDir: string, file: string, own: readonly string[]): PlacedWords[] {
  const path = join(contentDir, file);
  const text = existsSync(path) ? decode(readFileSync(path)) : undefined;
  if (text === undefined) return [];
  const { start, end } = file.endsWith('.yaml') ? { start: 0, end: text.length } : frontmatterOf(text);
  const found = lostWords(text.slice(start, end), start, { literals: true, own });
  const lines = new Lines(text);
  return found.map((words) => ({ words, file, ...lines.at(words.start) }));
}
