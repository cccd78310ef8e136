import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import type { Place } from '../../archive/diagnostic.ts';
import type { CheckParams, CheckRule } from '../../i18n/rules.ts';
import type { Changes } from './changes.ts';
import type { Edit, Severity, Span } from '../finding.ts';
import type { Link } from './links.ts';
import type { SourceDocument } from './source-document.ts';
import type { SiteMap } from './site-map.ts';

interface RuleBase<R extends CheckRule> {
  name: R;
  severity: Severity;
  fixable?: boolean;
}

/** What document rules know besides the document. It is part of the cache key of their findings. */
export interface ReviewContext {
  /** Whether the article is older than a week. */
  old: boolean;
}

/** A rule that checks one file by itself. */
export interface DocumentRule<R extends CheckRule = CheckRule> extends RuleBase<R> {
  /** It knows words or marks of a language, so it skips texts in languages that it does not know. */
  readsLanguage?: true;
  check: (
    document: SourceDocument,
    report: (span: Span, params: CheckParams[R], edits?: readonly Edit[]) => void,
    context: ReviewContext,
  ) => void;
}

/** What is checked, and its context. */
export interface Subject {
  archive: Archive;
  /** Milliseconds since the epoch. */
  now: number;
  map: SiteMap;
  /** The articles to check; all of them unless files were named. */
  articles: readonly Article[];
  /** Whether the whole archive is checked. */
  whole: boolean;
  /** The links of the checked articles and pages. */
  links: readonly Link[];
  changes: Changes | undefined;
  /** The project's folder. */
  root: string;
  cacheDir: string;
  /** The document of a checked file. */
  document: (file: string) => SourceDocument;
  /** The pages in `content/pages` to check. */
  pages: readonly { file: string; url: string }[];
}

/** A rule that needs the whole archive. */
export interface ArchiveRule<R extends CheckRule = CheckRule> extends RuleBase<R> {
  check: (
    subject: Subject,
    report: (place: Place & { length?: number }, params: CheckParams[R], edits?: readonly Edit[]) => void,
  ) => void;
}

/** Identity functions that tie a rule's name to the shape of its findings. */
export const documentRule = <R extends CheckRule>(rule: DocumentRule<R>): DocumentRule<R> => rule;
export const archiveRule = <R extends CheckRule>(rule: ArchiveRule<R>): ArchiveRule<R> => rule;
