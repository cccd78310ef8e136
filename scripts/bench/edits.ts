import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { addArticle, type SyntheticArchive } from './generate.ts';
import type { Step } from './row.ts';

/** The edit before each run. Returns the file of the added or changed article, if any. */
export const EDITS: Record<Step, (archive: SyntheticArchive) => string | undefined> = {
  pictures: () => undefined,
  full: () => undefined,
  unchanged: () => undefined,
  midnight: () => undefined,
  added: (archive) => addArticle(archive, 0),
  further: (archive) => addArticle(archive, 1, { pictured: true }),
  corrected: correctArticle,
  renamed: renameCategory,
};

/** Adds a first correction and a sentence to an article in the middle of the archive, in a year closed long ago. */
function correctArticle({ folder }: SyntheticArchive): string {
  const files = globSync('articles/**/*.md', { cwd: folder }).sort();
  const later = files.slice(Math.floor(files.length / 2));
  const file = later.find((one) => !readFileSync(join(folder, one), 'utf8').includes('\ncorrections:'));
  if (file === undefined) throw new Error('the generated archive has no article without a correction');
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const correction =
    'corrections:\n  - { date: 2026-11-24, text: Die Zahl der Anträge war zu hoch angegeben. }';
  const corrected = text.replace(
    '\n---\n',
    `\n${correction}\n---\nDie Redaktion hat diesen Beitrag berichtigt.\n\n`,
  );
  writeFileSync(path, corrected);
  return file;
}

/** Changes the title of the first category; the name that articles refer to and the address remain. */
function renameCategory({ folder }: SyntheticArchive): undefined {
  const path = join(folder, 'categories.yaml');
  const vocabulary = parseDocument(readFileSync(path, 'utf8'));
  const name = vocabulary.getIn([0, 'name']) as string;
  vocabulary.setIn([0, 'title'], `${name} und Gesellschaft`);
  writeFileSync(path, vocabulary.toString());
}
