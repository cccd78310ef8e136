import { previewOf, publishedArchive } from './published-archive.ts';
import { sourceState } from './published-state.ts';
import type { Archive } from '../archive/archive.ts';
import { ContentError, type Diagnostic } from '../archive/diagnostic.ts';
import { loadProvenance } from '../provenance/provenance.ts';
import { parserHash } from './catalog-cache.ts';
import { loadVocabularies } from './load-vocabularies.ts';
import { loadOwnFields } from './own-fields.ts';
import { readArchive, type ReadOptions } from './read-archive.ts';
import { loadSettings } from './site-settings.ts';

export interface ArchiveOptions extends ReadOptions {
  /** Milliseconds since the epoch; embargoes are measured against it. */
  now: number;
  /** Includes drafts and embargoed articles, for the preview. */
  preview: boolean;
}

/** Loads the content folder. Throws one ContentError that lists every error. */
export async function loadArchive(options: ArchiveOptions): Promise<Archive> {
  const { archive, diagnostics } = await readArchive(options);
  if (!archive || diagnostics.length > 0) throw new ContentError(diagnostics);
  const { now, preview } = options;
  return withProvenance(preview ? previewOf(archive, now) : publishedArchive(archive, now), options);
}

/** Errors in the settings, vocabularies and declared fields, which every page needs. Cheap: no article is read. */
export function vitalDiagnostics(contentDir: string): Diagnostic[] {
  const [settings, found] = loadSettings(contentDir);
  return [...found, ...loadVocabularies(contentDir, settings)[1], ...loadOwnFields(contentDir)[1]];
}

/**
 * Loads everything valid, so that the preview works despite errors. Throws a ContentError if the settings or a vocabulary are broken,
 * since hardly anything is left then.
 */
export async function loadPreview(
  options: Omit<ArchiveOptions, 'preview'>,
): Promise<{ archive: Archive; diagnostics: readonly Diagnostic[] }> {
  const { archive, diagnostics, isVital } = await readArchive(options);
  if (!archive || isVital) throw new ContentError(diagnostics);
  return { archive: withProvenance(previewOf(archive, options.now), options), diagnostics };
}

function withProvenance(
  archive: Archive,
  { contentDir, cacheDir }: Pick<ArchiveOptions, 'contentDir' | 'cacheDir'>,
): Archive {
  const { exports, timeZone } = archive.settings;
  if (!exports.versions) return archive;
  const options = { contentDir, cacheDir, code: parserHash(), timeZone, readState: sourceState };
  return { ...archive, provenance: loadProvenance(archive.articles, options) };
}
