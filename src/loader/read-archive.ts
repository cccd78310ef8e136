import type { Archive } from '../archive/archive.ts';
import type { Diagnostic } from '../archive/diagnostic.ts';
import { addressConflicts } from './address-conflicts.ts';
import { loadCatalog } from './catalog.ts';
import { parserHash } from './catalog-cache.ts';
import type { ContentMemory } from './content-memory.ts';
import { editorDiagnostics } from './editor-page.ts';
import { fileDiagnostics } from './file-diagnostics.ts';
import { listFiles } from './file-list.ts';
import type { FileStamp } from './files.ts';
import { brokenArticles, FRONT_FILE, loadFront } from './front.ts';
import { FIELDS_FILE } from './own-fields.ts';
import { locateField } from './part-reader.ts';
import type { ReadingOptions } from './read-parts.ts';
import { SETTINGS_FILE } from './settings-file.ts';
import { readSmallFiles } from './small-files.ts';
import { claimsOfThemePages, themePageConflicts } from './theme-pages.ts';
import { readYaml } from './yaml-file.ts';

export interface ReadOptions extends Pick<ReadingOptions, 'onRead'> {
  contentDir: string;
  /** The newsroom's folder, which may hold a `theme`; by default the one that holds the content. */
  root?: string | undefined;
  cacheDir: string;
  /** The files of the content folder, if already listed. */
  stamps?: readonly FileStamp[] | undefined;
  /** What this process remembers of an earlier reading. */
  memory?: ContentMemory | undefined;
}

/** The archive in a content folder, and every error in that folder. */
export interface ReadArchive {
  /** Everything valid, drafts and embargoed articles included; missing if the settings cannot be read. */
  archive: Archive | undefined;
  diagnostics: Diagnostic[];
  /** Whether some of them are in the settings, the vocabularies or the declared fields, which every page needs. */
  isVital: boolean;
}

/** Loads everything valid in the content folder and collects all errors. */
export async function readArchive(options: ReadOptions): Promise<ReadArchive> {
  const { contentDir, cacheDir, memory, onRead } = options;
  const stamps = options.stamps ?? listFiles(contentDir, '', /(?:)/);
  const small = readSmallFiles(options, stamps, memory);
  const [[settings, settingsErrors], [vocabularies, vocabularyErrors]] = [small.settings, small.vocabularies];
  const [[ownFields, fieldErrors], [theme, themeErrors]] = [small.ownFields, small.theme];
  const [[dossiers, dossierErrors], { pages, diagnostics: pageErrors }] = [small.dossiers, small.pages];
  const [[redirects, redirectErrors], [removals, removalErrors]] = [small.redirects, small.removals];
  const [media, mediaErrors] = small.media;
  const { articles, parsed, ...catalog } = await loadCatalog({
    ...{ contentDir, cacheDir, code: parserHash(), vocabularies, media, stamps, memory, onRead },
    declared: { ownFields, components: theme.mdx, isRegionOptional: settings?.regions === 'optional' },
    leavesOut: settings?.unreadablePictures === 'publish-without',
  });
  const [front, frontErrors] = loadFront(
    contentDir,
    {
      ...{ articles, redirects, removals, categories: vocabularies.categories },
      isBroken: brokenArticles(catalog.diagnostics),
    },
    () => recallFront(contentDir, stamps, memory),
  );
  const claims = [...pages, ...claimsOfThemePages(theme)];
  const vital = [...settingsErrors, ...vocabularyErrors, ...fieldErrors];
  const diagnostics = [
    ...fileDiagnostics(stamps),
    ...vital,
    ...mediaErrors,
    ...withoutEchoes(
      [...catalog.diagnostics, ...dossierErrors, ...frontErrors],
      [...vocabularyErrors, ...fieldErrors],
    ),
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
  return { archive, diagnostics, isVital: vital.length > 0 };
}

/** `front.yaml` as it is read: which articles it names is found out each time. */
function recallFront(
  contentDir: string,
  stamps: readonly FileStamp[],
  memory: ContentMemory | undefined,
): ReturnType<typeof readYaml> {
  const read = (): ReturnType<typeof readYaml> => readYaml(contentDir, FRONT_FILE);
  const files = stamps.filter(({ file }) => file === FRONT_FILE);
  return memory ? memory.recall('front', files, [], read) : read();
}

/** Drops reports of unknown terms and fields if the file that should name them itself has errors. */
function withoutEchoes(diagnostics: readonly Diagnostic[], errors: readonly Diagnostic[]): Diagnostic[] {
  const broken = new Set(errors.map(({ file }) => file));
  return diagnostics.filter(({ file, rule, params }) => {
    if (rule === 'unknown-field') return !file.startsWith('articles/') || !broken.has(FIELDS_FILE);
    return rule !== 'unknown-term' || !broken.has(params.vocabulary);
  });
}
