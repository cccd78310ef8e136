import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Archive } from '../../../archive/archive.ts';
import { writeAtomically } from '../../../cache/write-atomically.ts';
import { scanTexts } from '../../../i18n/author-languages.ts';
import { editList, inOneLine } from '../../edit/yaml-list.ts';
import { ImportError } from '../import-error.ts';
import { Media } from '../media.ts';
import type { Source } from '../post.ts';
import { readingStep, silently, type Step } from '../steps.ts';
import { findingsIn } from './findings.ts';
import { mappingText } from './mapping-text.ts';
import { proposalsFor } from './proposals.ts';
import { type VocabularyStart, vocabularyStarts } from './vocabulary-starts.ts';

export interface ScanOptions {
  mappingFile: string;
  /** How the source is read, from the mapping that is there. */
  reading: Readonly<Record<string, unknown>>;
  files: readonly string[];
  media?: string | undefined;
  /** Overwrites an earlier scan. */
  force: boolean;
  step?: Step;
}

/** A file that a scan wrote, and the number of entries in it. */
export interface Written {
  file: string;
  /** Undefined for the mapping. */
  names?: number;
}

/**
 * Reads a source once and writes what it found as a mapping that an import can use at once. Vocabularies without entries get their first
 * ones; for others, proposals lie next to the mapping. Throws an ImportError instead of overwriting a file.
 */
export async function scanSource(source: Source, archive: Archive, options: ScanOptions): Promise<Written[]> {
  const { mappingFile, force, reading, step = silently } = options;
  if (existsSync(mappingFile) && !force) throw new ImportError('mappingExists', { file: mappingFile });
  const texts = scanTexts(archive.settings.language);
  const media = new Media(archive.contentDir, options.media);
  const findings = await readingStep(source, step, (read) => findingsIn(source, media, read));
  const starts = vocabularyStarts(findings, archive, texts.general);
  const proposals = proposalsFor(findings, archive, starts);
  const files = options.files.map((file) => basename(file)).join(', ');
  const text = mappingText({ findings, proposals, reading, archive, files, texts });
  writeAtomically(mappingFile, text);
  const written = starts.flatMap((start) => writeStart(start, archive.contentDir, options));
  return [{ file: mappingFile }, ...written];
}

/** Fills an empty vocabulary, or puts the entries next to the mapping; never over anything. */
function writeStart(
  { file, names, isFirst }: VocabularyStart,
  contentDir: string,
  { mappingFile, force }: ScanOptions,
): Written[] {
  if (names.length === 0) return [];
  const entries = names.map(({ name }) => ({ name }));
  const path = isFirst ? join(contentDir, file) : join(dirname(resolve(mappingFile)), file);
  if (isFirst)
    editList(contentDir, file, ({ add }) => {
      entries.forEach(add);
    });
  else {
    if (path === resolve(contentDir, file) || (existsSync(path) && !force)) return [];
    writeAtomically(path, names.map(({ name, count }) => `- ${inOneLine({ name })} # ${count}\n`).join(''));
  }
  return [{ file: path, names: names.length }];
}
