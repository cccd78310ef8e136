import { dirname, join } from 'node:path';
import { sourceState } from './published-state.ts';
import type { Archive } from '../archive/archive.ts';
import { loadCatalog } from './catalog.ts';
import { parserHash } from './catalog-cache.ts';
import { previewOf, publishedArchive } from './published-archive.ts';
import { ContentError, type Diagnostic } from '../archive/diagnostic.ts';
import { loadDossiers } from './dossiers.ts';
import { editorDiagnostics } from './editor-page.ts';
import { fileDiagnostics } from './file-diagnostics.ts';
import { brokenArticles, loadFront } from './front.ts';
import { listFiles } from './file-list.ts';
import type { FileStamp } from './files.ts';
import { locateField } from './part-reader.ts';
import { loadPages } from './static-pages.ts';
import { SETTINGS_FILE } from './settings-file.ts';
import { loadSettings } from './site-settings.ts';
import { isFixedSegment, isReservedSegment } from '../archive/url-words.ts';
import { addressConflicts } from './address-conflicts.ts';
import { loadProvenance } from '../provenance/provenance.ts';
import { FIELDS_FILE, loadOwnFields } from './own-fields.ts';
import { loadRedirects } from './redirects.ts';
import { loadRemovals } from './removals.ts';
import { DEFAULT_LANGUAGE } from '../archive/language.ts';
import { loadTheme } from './theme.ts';
import { claimsOfThemePages, themePageConflicts } from './theme-pages.ts';
import { loadVocabularies } from './load-vocabularies.ts';
import { readYaml } from './yaml-file.ts';

export interface ArchiveOptions {
  contentDir: string;
  /** The newsroom's folder, which may hold a `theme`; by default the one that holds the content. */
  root?: string | undefined;
  cacheDir: string;
  /** Milliseconds since the epoch; embargoes are measured against it. */
  now: number;
  /** Includes drafts and embargoed articles, for the preview. */
  preview: boolean;
  /** The files of the content folder, if already listed. */
  stamps?: readonly FileStamp[] | undefined;
}

/** The archive in a content folder, and every error in that folder. */
export interface ReadArchive {
  /** Everything valid, drafts and embargoed articles included; missing if the settings cannot be read. */
  archive: Archive | undefined;
  diagnostics: Diagnostic[];
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
  return [
    ...loadSettings(contentDir)[1],
    ...loadVocabularies(contentDir)[1],
    ...loadOwnFields(contentDir)[1],
  ];
}

/**
 * Loads everything valid, so that the preview works despite errors. Throws a ContentError if the settings or a vocabulary are broken,
 * since hardly anything is left then.
 */
export async function loadPreview(
  options: Omit<ArchiveOptions, 'preview'>,
): Promise<{ archive: Archive; diagnostics: readonly Diagnostic[] }> {
  const { archive, diagnostics } = await readArchive(options);
  if (!archive || vitalDiagnostics(options.contentDir).length > 0) throw new ContentError(diagnostics);
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

/** Loads everything valid in the content folder and collects all errors. */
export async function readArchive(
  options: Pick<ArchiveOptions, 'contentDir' | 'root' | 'cacheDir' | 'stamps'>,
): Promise<ReadArchive> {
  const { contentDir, cacheDir } = options;
  const stamps = options.stamps ?? listFiles(contentDir, '', /(?:)/);
  const [settings, settingsErrors] = loadSettings(contentDir);
  const [vocabularies, vocabularyErrors] = loadVocabularies(contentDir);
  const code = parserHash();
  const [ownFields, fieldErrors] = loadOwnFields(contentDir);
  const isReserved = (segment: string): boolean =>
    settings ? isReservedSegment(segment, settings.words, settings.formerWords) : isFixedSegment(segment);
  const themeDir = join(options.root ?? dirname(contentDir), 'theme');
  const language = settings?.language ?? DEFAULT_LANGUAGE;
  const [theme, themeErrors] = loadTheme(themeDir, { contentDir, language, isReserved });
  const { articles, parsed, ...catalog } = await loadCatalog({
    ...{ contentDir, cacheDir, code, vocabularies, stamps },
    declared: { ownFields, components: theme.mdx },
  });
  const { pages, diagnostics: pageErrors } = loadPages(contentDir, isReserved, theme.mdx);
  const [dossiers, dossierErrors] = loadDossiers(contentDir, vocabularies.topics);
  const [redirects, redirectErrors] = loadRedirects(contentDir);
  const [removals, removalErrors] = loadRemovals(contentDir);
  const [front, frontErrors] = loadFront(contentDir, {
    ...{ articles, redirects, removals, categories: vocabularies.categories },
    isBroken: brokenArticles(catalog.diagnostics),
  });
  const claims = [...pages, ...claimsOfThemePages(theme)];
  const diagnostics = [
    ...[
      ...fileDiagnostics(stamps),
      ...settingsErrors,
      ...vocabularyErrors,
      ...fieldErrors,
      ...withoutEchoes(
        [...catalog.diagnostics, ...dossierErrors, ...frontErrors],
        [...vocabularyErrors, ...fieldErrors],
      ),
    ],
    ...[...pageErrors, ...redirectErrors, ...removalErrors, ...themeErrors],
    ...themePageConflicts(theme, pages, contentDir),
    ...addressConflicts({ articles, pages: claims, redirects, removals }, (file, path) =>
      locateField(contentDir, file, path),
    ),
  ];
  if (settings) {
    diagnostics.push(...editorDiagnostics(settings, claims, () => readYaml(contentDir, SETTINGS_FILE)));
  }
  const archive = settings && {
    ...{ contentDir, settings, vocabularies, ownFields, articles, pages, dossiers, front, theme, parsed },
    redirects: redirects.map(({ from, to }) => ({ from, to })),
    removals: removals.map(({ path, date, reason }) => ({ path, date, reason })),
  };
  return { archive, diagnostics };
}

/** Drops reports of unknown terms and fields if the file that should name them itself has errors. */
function withoutEchoes(diagnostics: readonly Diagnostic[], errors: readonly Diagnostic[]): Diagnostic[] {
  const broken = new Set(errors.map(({ file }) => file));
  return diagnostics.filter(({ file, rule, params }) => {
    if (rule === 'unknown-field') return !file.startsWith('articles/') || !broken.has(FIELDS_FILE);
    return rule !== 'unknown-term' || !broken.has(params.vocabulary);
  });
}
