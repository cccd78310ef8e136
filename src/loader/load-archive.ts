import { dirname, join } from 'node:path';
import { sourceState } from './published-state.ts';
import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { loadCatalog } from './catalog.ts';
import { parserHash } from './catalog-cache.ts';
import { nextCurrentYear } from '../archive/editor-years.ts';
import { dateAt, dateOf, endOf, instantOf } from '../archive/date.ts';
import { ContentError, diagnostic, type Diagnostic } from '../archive/diagnostic.ts';
import { loadDossiers } from './dossiers.ts';
import { editorDiagnostics } from './editor-page.ts';
import { fileDiagnostics } from './file-diagnostics.ts';
import { listFiles } from './file-list.ts';
import type { FileStamp } from './files.ts';
import { locateField } from './part-reader.ts';
import { loadPages } from './static-pages.ts';
import { loadSettings } from './site-settings.ts';
import { isFixedSegment, isReservedSegment } from '../archive/url-words.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import { addressConflicts } from './address-conflicts.ts';
import { loadProvenance } from '../provenance/provenance.ts';
import { loadRedirects } from './redirects.ts';
import { loadRemovals } from './removals.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { Vocabulary } from '../archive/vocabulary.ts';
import { DEFAULT_LANGUAGE } from '../archive/language.ts';
import { loadTheme } from './theme.ts';
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
  if (preview) return withProvenance(archive, options);
  const { timeZone } = archive.settings;
  const articles = archive.articles.filter((article) => isPublished(article, now, timeZone));
  const today = dateAt(now, timeZone);
  const instants = releasesOf(archive.articles, timeZone);
  if (archive.settings.editor) instants.push(instantOf(nextCurrentYear(today), timeZone));
  if (articles[0] && dateOf(articles[0].date) >= today) instants.push(endOf(today, timeZone));
  const coming = instants.filter((instant) => instant > now);
  const until = coming.length > 0 ? Math.min(...coming) : undefined;
  return withProvenance({ ...archive, articles, until, today }, options);
}

/** Errors in the settings and vocabularies, which every page needs. Cheap: no article is read. */
export function vitalDiagnostics(contentDir: string): Diagnostic[] {
  return [...loadSettings(contentDir)[1], ...loadVocabularies(contentDir)[1]];
}

/**
 * Loads everything valid, so that the preview works despite errors. Throws a ContentError if the settings or a vocabulary are broken,
 * since hardly anything is left then.
 */
export async function loadPreview(
  options: Omit<ArchiveOptions, 'now' | 'preview'>,
): Promise<{ archive: Archive; diagnostics: readonly Diagnostic[] }> {
  const { archive, diagnostics } = await readArchive(options);
  if (!archive || vitalDiagnostics(options.contentDir).length > 0) throw new ContentError(diagnostics);
  return { archive: withProvenance(archive, options), diagnostics };
}

/** The instants at which embargoes end. */
const releasesOf = (articles: readonly Article[], timeZone: string): number[] =>
  articles.flatMap(({ draft, publishAt }) =>
    draft || publishAt === undefined ? [] : [instantOf(publishAt, timeZone)],
  );

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
  const { articles, parsed, ...catalog } = await loadCatalog({
    ...{ contentDir, cacheDir, code, vocabularies, stamps },
  });
  const themeDir = join(options.root ?? dirname(contentDir), 'theme');
  const [theme, themeErrors] = loadTheme(themeDir, contentDir, settings?.language ?? DEFAULT_LANGUAGE);
  const { pages, diagnostics: pageErrors } = loadPages(contentDir, (segment) =>
    settings ? isReservedSegment(segment, settings.words, settings.formerWords) : isFixedSegment(segment),
  );
  const [dossiers, dossierErrors] = loadDossiers(contentDir, vocabularies.topics);
  const [redirects, redirectErrors] = loadRedirects(contentDir);
  const [removals, removalErrors] = loadRemovals(contentDir);
  const diagnostics = [
    ...[
      ...fileDiagnostics(stamps),
      ...settingsErrors,
      ...vocabularyErrors,
      ...withoutEchoes([...catalog.diagnostics, ...dossierErrors], vocabularyErrors),
    ],
    ...[...pageErrors, ...redirectErrors, ...removalErrors, ...themeErrors],
    ...addressConflicts({ articles, pages, redirects, removals }, (file, path) =>
      locateField(contentDir, file, path),
    ),
  ];
  if (settings) {
    diagnostics.push(...editorDiagnostics(settings, pages, () => readYaml(contentDir, 'site.yaml')));
  }
  const archive = settings && {
    ...{ contentDir, settings, vocabularies, articles, pages, dossiers, theme, parsed },
    redirects: redirects.map(({ from, to }) => ({ from, to })),
    removals: removals.map(({ path, date, reason }) => ({ path, date, reason })),
  };
  return { archive, diagnostics };
}

/** Drops reports of unknown terms whose vocabulary itself has errors. */
function withoutEchoes(
  diagnostics: readonly Diagnostic[],
  vocabularyErrors: readonly Diagnostic[],
): Diagnostic[] {
  const broken = new Set(vocabularyErrors.map(({ file }) => file));
  return diagnostics.filter(({ rule, params }) => rule !== 'unknown-term' || !broken.has(params.vocabulary));
}

/** Whether an article is neither a draft nor under embargo at `now`. */
export function isPublished(
  article: Pick<Article, 'draft' | 'publishAt'>,
  now: number,
  timeZone: string,
): boolean {
  if (article.draft) return false;
  return article.publishAt === undefined || instantOf(article.publishAt, timeZone) <= now;
}

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
