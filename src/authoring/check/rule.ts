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
  /** Whether `--fix` fixes what the rule finds. */
  fixable?: boolean;
}

/** What a document's rules may know beside the document. It is part of the key under which findings are kept. */
export interface Reading {
  /** Older than a week at the time of the check. */
  old: boolean;
}

/** A rule that looks at one file by itself. */
export interface DocumentRule<R extends CheckRule = CheckRule> extends RuleBase<R> {
  check: (
    document: SourceDocument,
    report: (span: Span, params: CheckParams[R], edits?: readonly Edit[]) => void,
    reading: Reading,
  ) => void;
}

/** What is checked, and all that it stands in. */
export interface Subject {
  archive: Archive;
  /** Milliseconds since the epoch. */
  now: number;
  map: SiteMap;
  /** Articles to be checked; all of them unless files were named. */
  articles: readonly Article[];
  /** Whether everything is checked. */
  whole: boolean;
  /** The links of the checked articles and pages. */
  links: readonly Link[];
  changes: Changes | undefined;
  /** The project's folder. */
  root: string;
  cacheDir: string;
  /** The document of a checked file. */
  document: (file: string) => SourceDocument;
  /** Pages of `content/pages` to be checked. */
  pages: readonly { file: string; url: string }[];
}

/** A rule that needs the whole archive. */
export interface ArchiveRule<R extends CheckRule = CheckRule> extends RuleBase<R> {
  check: (
    subject: Subject,
    report: (place: Place & { length?: number }, params: CheckParams[R], edits?: readonly Edit[]) => void,
  ) => void;
}

/** Keep a rule's name and the shape of its findings together. */
export const documentRule = <R extends CheckRule>(rule: DocumentRule<R>): DocumentRule<R> => rule;
export const archiveRule = <R extends CheckRule>(rule: ArchiveRule<R>): ArchiveRule<R> => rule;
