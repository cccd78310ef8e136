import type { Rule } from '../archive/diagnostic.ts';
import type { Explanation } from './diagnostics.ts';

/** Pages that `exports` in site.yaml can switch off: of days, of days of the calendar, of lists by month, of versions, and about the open data. */
export type SwitchedOffPages = 'dayPages' | 'onThisDay' | 'monthLists' | 'versions' | 'data';

/** Exports that programs read regularly. */
export type SubscribedExport =
  'atom' | 'jsonFeed' | 'listFeeds' | 'markdown' | 'jsonLines' | 'csv' | 'oai' | 'parquet';

/**
 * Why a published address is gone: its page, alias, id, term, or entry in a list of old addresses was deleted or changed, or a kind
 * of page was switched off.
 */
export type PromiseBreach =
  'deleted' | 'unpublished' | 'alias' | 'id' | 'term' | 'redirect' | 'removal' | SwitchedOffPages;

/** The values that each rule of the check reports. The rules of the catalog are in `src/archive/diagnostic.ts`. */
export interface CheckParams {
  /** `more` is the number of further addresses that are gone for the same cause. */
  'url-promise': { path: string; cause: PromiseBreach; more?: number };
  'export-off': { name: SubscribedExport };
  /** `former` is what `formerUrls` should say, `current` what `urls` should say to keep the addresses. */
  'url-words': { words: readonly string[]; former: string; current: string };
  /** `pattern` and `target` are those of a `SiteMove`, `former` is what `movedFrom` should say. */
  'site-moved': { from: string; to: string; pattern: string; target: string; former: string };
  'path-in-folder': { path: string; better: string; address: string; site: string };
  'theme-tokens': { problem: 'missing' | 'empty' };
  'yaml-words': { kind: 'comment' | 'tag' | 'anchor' | 'null'; lost: string };
  'yaml-comment': { lost: string };
  'link-target': { href: string; suggestion?: string | undefined };
  'link-fragment': { href: string; fragment: string; suggestion?: string | undefined };
  'link-redirected': { href: string; to: string };
  'link-unpublished': { href: string; other: string };
  'link-form': { href: string; better: string };
  'link-text': { text: string };
  'redirect-target': { path: string; suggestion?: string | undefined };
  'front-hidden': { article: string; reason: 'draft' | 'ended'; until: string };
  'front-later': { article: string; from: string };
  'front-moved': { article: string; to: string };
  'near-duplicate': { other: string; percent: number };
  'future-date': { date: string };
  'future-change': { field: 'updated' | 'corrections'; date: string };
  'date-order': { field: string; date: string };
  'wrong-weekday': { date: string; weekday: string };
  'relative-day': { word: string; date: string };
  'unused-image': object;
  'unused-file': object;
  'image-alt': { problem: 'missing' | 'file-name' | 'generic'; alt: string };
  'image-credit': { src: string };
  'image-small': { src: string; width: number; limit: number };
  'image-oversized': { src: string; megapixels: number; limit: number };
  'title-length': { length: number; limit: number };
  'title-mark': { mark: string };
  'teaser-length': { length: number; min: number; max: number };
  'field-markup': { field: string; found: string };
  'empty-body': object;
  'heading-order': { depth: number; expected: number };
  'heading-empty': object;
  'accidental-block': { found: string; expected: string };
  'heading-mark': { found: string; expected: string };
  'heading-underline': { text: string; mark: string };
  'emphasis-open': { mark: string; expected?: string };
  'table-cell': { cell: string; columns: number };
  'table-unread': { columns: number; expected: string };
  unclosed: { what: 'fence' | 'comment'; mark: string };
  'indented-code': object;
  'reference-undefined': { name: string };
  'reference-unused': { name: string };
  'link-broken': { found: string; expected?: string };
  'link-dropped': { href: string };
  entity: { found: string; expected?: string };
  'foreign-markup': {
    found: string;
    kind: 'template' | 'directive' | 'attributes' | 'wiki' | 'task' | 'footnote';
  };
  /** `missing` is what the note asks for. */
  unfilled: { missing: string };
  backslash: { found: string };
  'quotation-marks': { found: string; expected: string };
  apostrophe: { found: string };
  'number-range': { found: string; expected: string };
  spacing: { expected: string };
  'double-word': { word: string };
  spelling: { word: string; suggestions: readonly string[] };
  'stray-html': { element: string };
  'invisible-character': { code: string };
  'unfit-character': { code: string; expected?: string };
  'no-break-space': object;
  'unicode-form': { found: string };
  'line-ends': object;
  'frontmatter-order': { field: string; before: string };
}

export type CheckRule = keyof CheckParams;

/** The messages of the check, in one language. */
export interface RuleTexts {
  /** What each rule requires, on one line, for the table of rules. */
  about: Record<Rule | CheckRule, string>;
  explain: { [R in CheckRule]: (params: CheckParams[R]) => Explanation };
  severities: Record<'error' | 'warning' | 'info', string>;
  table: { rule: string; severity: string; fix: string; about: string; fixed: string };
  summary: (counts: Record<'error' | 'warning' | 'info', number>, files: number) => string;
  hiddenInfo: string;
  fixed: (problems: number, files: number) => string;
}
