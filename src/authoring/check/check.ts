import { readArchive } from '../../loader/read-archive.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { ownTexts } from '../../archive/own-fields.ts';
import { diagnostic, type Diagnostic, type Place } from '../../archive/diagnostic.ts';
import type { StaticPage } from '../../archive/static-page.ts';
import type { Changes } from './changes.ts';
import { byPlace, type Finding, type RuleFinding } from '../finding.ts';
import { LostInFiles } from './lost-in-files.ts';
import { type SourceDocument, readSourceDocument } from './source-document.ts';
import { pictureFindings } from './readable-pictures.ts';
import { ARCHIVE_RULES, severityOf } from './registry.ts';
import { reviewAll } from './review-all.ts';
import { CachedReviews } from './cached-reviews.ts';
import type { Subject } from './rule.ts';
import { staleMedia } from './stale-media.ts';
import { SiteMap } from './site-map.ts';

export interface CheckOptions {
  /** The project's folder. */
  root: string;
  contentDir: string;
  cacheDir: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Only these files, relative to the content folder; all files if omitted. */
  files?: readonly string[] | undefined;
  /** What the rules `url-promise` and `spelling` compare with. */
  changes?: Changes | undefined;
}

export interface CheckResult {
  /** Sorted by file and line. */
  findings: readonly Finding[];
  /** Number of files checked. */
  files: number;
  /** Undefined if `site.yaml` cannot be read. */
  archive: Archive | undefined;
}

/** Checks the content folder, or some of its files, by every rule. */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const { files } = options;
  const { archive, diagnostics } = await readArchive(options);
  const named = files && new Set(files);
  const errors = named ? diagnostics.filter(({ file }) => isReported(file, named)) : diagnostics;
  const lost = new LostInFiles(options.contentDir, errors, ownTexts(archive?.ownFields ?? []));
  const missing = vanished(files, options, archive, diagnostics);
  const found: Finding[] = [...errors, ...missing].map((one) => ({ ...graded(one), ...lost.fixed(one) }));
  found.push(...lost.problems().map(graded));
  if (!archive) return { findings: found.sort(byPlace), files: files?.length ?? 0, archive };
  const chosen = (source: { file: string }): boolean => !named || named.has(source.file);
  const articles = archive.articles.filter(chosen);
  const pages = archive.pages.filter(chosen);
  // For a few files, reviewing is faster than loading the cache.
  const cachedReviews = files ? undefined : new CachedReviews(options.cacheDir);
  const reviews = await reviewAll(archive, [...articles, ...pages], options.now, cachedReviews);
  found.push(...reviews.flatMap(({ problems }) => problems).map(graded));
  const links = reviews.flatMap(({ links: own }) => own);
  const subject = subjectOf(archive, options, { articles, pages, links });
  for (const rule of ARCHIVE_RULES) {
    rule.check(subject, (place, params, edits) => {
      const finding = {
        ...place,
        length: place.length ?? 1,
        rule: rule.name,
        params,
        ...(edits?.length && { edits }),
      };
      found.push(graded(finding as RuleFinding));
    });
  }
  found.push(...staleMedia(archive, options.cacheDir).map(graded));
  found.push(...(await pictureFindings(archive, articles, options.cacheDir)));
  found.push(...conflictsOf(subject, found, named).map(graded));
  const checked = files?.length ?? archive.articles.length + archive.pages.length;
  return { findings: found.sort(byPlace), files: checked, archive };
}

const graded = (found: Diagnostic | RuleFinding): Finding => ({ ...found, severity: severityOf(found.rule) });

/** Findings in files that every article depends on, and in `public/`, are reported whichever files were named. */
const isReported = (file: string, named: ReadonlySet<string>): boolean =>
  named.has(file) || !file.includes('/') || file.startsWith('../');

/** Named files that do not exist (any more). */
function vanished(
  files: readonly string[] | undefined,
  { changes }: CheckOptions,
  archive: Archive | undefined,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  if (!files || changes) return [];
  const known = new Set(
    [...(archive?.articles ?? []), ...(archive?.pages ?? []), ...diagnostics].map(({ file }) => file),
  );
  return files
    .filter((file) => /\.mdx?$/i.test(file) && !known.has(file))
    .map((file) => diagnostic({ file, line: 1, column: 1 }, 'unreadable-file', { problem: 'ENOENT' }));
}

/** Conflicts of old paths and public files that reading the content did not already report. */
function conflictsOf(
  { map }: Subject,
  reported: readonly Finding[],
  named: ReadonlySet<string> | undefined,
): Diagnostic[] {
  const placeOf = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
  const places = new Set(reported.filter(({ rule }) => rule.startsWith('path-')).map(placeOf));
  return map
    .conflicts()
    .filter((one) => !places.has(placeOf(one)) && (!named || isReported(one.file, named)));
}

function subjectOf(
  archive: Archive,
  { root, cacheDir, now, files, changes }: CheckOptions,
  checked: Pick<Subject, 'articles' | 'pages' | 'links'>,
): Subject {
  const documents = new Map<string, SourceDocument>();
  const sources = new Map<string, Article | StaticPage>();
  for (const source of [...archive.articles, ...archive.pages]) sources.set(source.file, source);
  const document = (file: string): SourceDocument => {
    let cached = documents.get(file);
    if (!cached) {
      cached = readSourceDocument(archive, sources.get(file) as Article | StaticPage);
      documents.set(file, cached);
    }
    return cached;
  };
  const map = new SiteMap(archive, now, root);
  return {
    ...{ archive, root, cacheDir, now, changes, map, document },
    whole: files === undefined,
    ...checked,
  };
}
