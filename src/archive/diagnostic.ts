import type { ErrorCode } from 'yaml';

/** Why a link is not followed. */
export type LinkProblem = 'outside' | 'broken' | 'circle' | 'tangled' | 'twice';

/** A YAML syntax error: the library's code, or our own where that code is too vague for authors or we are stricter. */
export type YamlProblem =
  | ErrorCode
  | 'ALIAS'
  | 'OPEN_QUOTE'
  | 'OPEN_BRACKET'
  | 'NO_COLON'
  | 'REST'
  | 'COMMENT_SPACE'
  | 'LIST_IN_LINE';

/** What each rule reports, by rule name. `src/i18n` has the messages. */
export interface RuleParams {
  'missing-frontmatter': object;
  'frontmatter-language': { language: string };
  'yaml-syntax': { problem: YamlProblem; found?: string };
  'not-utf8': object;
  'unreadable-file': { problem: string };
  'missing-field': { field: string };
  'empty-field': { field: string };
  'unknown-field': { field: string; suggestion?: string | undefined };
  'invalid-field': { field: string; expected: Expectation; suggestion?: string | undefined };
  'too-long': { field: string; length: number; limit: number };
  'unknown-term': { field: string; value: string; vocabulary: string; suggestion?: string | undefined };
  'unknown-article': { article: string; suggestion?: string | undefined };
  'removed-article': { article: string };
  'duplicate-article': { article: string; other: string };
  'reserved-field': { name: string };
  'unfit-field': { field: string; kind: string };
  'duplicate-name': { name: string };
  'duplicate-term': { name: string; slug: string };
  'wrong-folder': { date: string; expected: string };
  'file-name': { expected: string };
  'file-link': { problem: LinkProblem };
  'file-ending': { expected: string };
  'file-place': object;
  'file-case': { other: string };
  'duplicate-url': { url: string; other: string };
  'url-word-taken': { field: string; word: string; other: string };
  'duplicate-id': { id: number; other: string };
  'image-missing': { src: string };
  'image-outside': { src: string };
  'image-hidden': { src: string };
  /** `article` is one that shows it, if the place is the picture's file. */
  'image-unreadable': { src: string; article?: string };
  /** It is shown although bytes are wrong or missing at the end. */
  'image-damaged': { src: string; article: string };
  'image-format': { src: string; format: string };
  'image-lfs': { src: string };
  'image-not-here': { src: string; mediaDir?: string | undefined };
  'media-file': object;
  'media-stale': { file: string; isMissing: boolean };
  'image-pixels': { src: string; width: number; height: number; frames: number; limit: number };
  'image-too-large': { src: string; bytes: number; limit: number };
  'mdx-syntax': { problem: string };
  'mdx-code': { kind: 'import' | 'expression' | 'attribute' };
  'mdx-attribute': { name: string; attribute: string; known: string };
  'mdx-needed': { name: string; attribute: string };
  'mdx-component': { name: string; known: string; suggestion?: string | undefined };
  'path-taken': { path: string; other: string };
  'path-case': { path: string; twin: string; other?: string };
  'public-file': { taken: string };
  'path-of-file': { path: string; file: string };
  'id-path': { path: string; other: string };
  'duplicate-path': { path: string; other: string };
  'editor-path': { path: string; other: string };
  'editor-host': object;
  'format-newer': { format: number; known: number };
  'format-older': { format: number; known: number };
  'theme-file': { file: string };
  'reserved-component': { name: string };
  'theme-component': { name: string; known: string; suggestion?: string | undefined };
  'theme-props': { component: string; prop: string; known: string };
  'theme-policy': { kind: 'inline' | 'foreign' | 'form' | 'handler' | 'style' };
  'theme-contrast': { text: string; ground: string; contrast: number };
  'theme-word': { name: string; problem: 'text' | 'list' | 'values'; text: string };
  'theme-page': { file: string };
  'redirect-chain': { to: string; suggestion?: string | undefined };
  'redirect-loop': { from: string; to: string };
}

/** What a field should have held. Each value has its sentence in `src/i18n`. */
export type Expectation =
  | 'line'
  | 'quoted'
  | 'unquoted'
  | 'integer'
  | 'date'
  | 'dateOrTime'
  | 'dateTime'
  | 'list'
  | 'boolean'
  | 'number'
  | 'fieldName'
  | 'fieldKind'
  | 'image'
  | 'focus'
  | 'corrections'
  | 'path'
  | 'article'
  | 'slug'
  | 'language'
  | 'languageTag'
  | 'timeZone'
  | 'url'
  | 'siteUrl'
  | 'email'
  | 'regionCode'
  | 'regionRule'
  | 'frontLayout'
  | 'removalReason'
  | 'color'
  | 'schemeColor'
  | 'fontFamilies'
  | 'fontFamily'
  | 'fontFiles'
  | 'fontFile'
  | 'fontWeight'
  | 'fontStyle'
  | 'cssLength'
  | 'componentName'
  | 'attributeNames'
  | 'mdxComponents'
  | 'versions'
  | 'images'
  | 'unreadablePictures'
  | 'imageService'
  | 'imageServiceUrl'
  | 'imageSource'
  | 'mediaFolder'
  | 'editor'
  | 'editorBackend'
  | 'repository'
  | 'gitName'
  | 'origin'
  | 'map';

export type Rule = keyof RuleParams;

/** A position in a content file. Lines and columns count from 1; the file is relative to the content folder. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Finds the place of a field such as `['image', 'alt']`. */
export type Locate = (path: readonly PropertyKey[]) => Place;

/** Finds the place of a field in a file. */
export type LocateIn = (file: string, path: readonly PropertyKey[]) => Place;

export type Diagnostic = {
  [R in Rule]: Place & { rule: R; params: RuleParams[R] };
}[Rule];

export function diagnostic<R extends Rule>(place: Place, rule: R, params: RuleParams[R]): Diagnostic {
  return { ...place, rule, params } as Diagnostic;
}

/** Content that cannot be published. Holds every diagnostic, sorted by file and line. */
export class ContentError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const sorted = [...diagnostics].sort(
      (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
    );
    // For logs only: people read the diagnostics, in their own language.
    const places = sorted.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
    super(`The content has errors: ${places.join(', ')}`);
    this.name = 'ContentError';
    this.diagnostics = sorted;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
