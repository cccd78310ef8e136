/** What an import loses, changes or guesses. */
export type LossKind =
  | 'malformed'
  | 'encoding'
  | 'double-encoded'
  | 'unclear-encoding'
  | 'broken-letter'
  | 'too-large'
  | 'duplicate-key'
  | 'post-type'
  | 'status'
  | 'starter'
  | 'hidden-page'
  | 'page-field'
  | 'page-picture'
  | 'password'
  | 'no-title'
  | 'no-date'
  | 'guessed-date'
  | 'no-name'
  | 'same-name'
  | 'id-taken'
  | 'vanished'
  | 'comments'
  | 'unmapped-term'
  | 'parent-term'
  | 'term-variant'
  | 'default-category'
  | 'default-region'
  | 'made-teaser'
  | 'query-address'
  | 'address-taken'
  | 'element'
  | 'embed'
  | 'shortcode'
  | 'shortened'
  | 'block'
  | 'missing-file'
  | 'missing-image'
  | 'made-alt'
  | 'default-credit'
  | 'unknown-language'
  | 'not-public'
  | 'foreign-canonical'
  | 'component'
  | 'excerpt-only'
  | 'enclosure'
  | 'boilerplate'
  | 'heuristic-text'
  | 'own-value'
  | 'own-missing'
  | 'attached'
  | 'footnote'
  | 'anchor'
  | 'link'
  | 'picture-format'
  | 'picture-link'
  | 'caption'
  | 'counter'
  | 'code'
  | 'layout'
  | 'file-format'
  | 'expired'
  | 'field'
  | 'template'
  | 'attribute'
  | 'contents'
  | 'math'
  | 'repeated-title';

/** What is counted in a text besides its words. */
export type Counted = 'pictures' | 'captions' | 'links' | 'tables' | 'items' | 'footnotes' | 'headings';

/** The messages of the import, in one language. */
export interface ImportTexts {
  losses: Record<LossKind, string>;
  /** A post that differs from its article without a loss. */
  unexplained: (difference: {
    place: string;
    file: string;
    missing: string;
    added: string;
    counts: Readonly<Partial<Record<Counted, number>>>;
  }) => string;
  /** The pages on which the losses are worked through. */
  review: {
    title: string;
    lead: string;
    page: (number: number) => string;
    allPages: string;
    oldPage: string;
    before: string;
    now: string;
    unexplained: string;
  };
  /** The credit of a picture of which neither the export nor the mapping names the author. */
  noCredit: string;
  /** How many more there are of a kind than the list shows. */
  more: (count: number) => string;
  /** The title of a post, as an example. */
  quoted: (title: string) => string;
  summary: (
    counts: Record<'read' | 'written' | 'updated' | 'unchanged' | 'kept' | 'gone' | 'skipped', number>,
  ) => string;
  errors: Record<
    | 'noFiles'
    | 'noPosts'
    | 'missingFile'
    | 'badMapping'
    | 'badSource'
    | 'noRegion'
    | 'idlePattern'
    | 'noPatterns'
    | 'mappingExists'
    | 'badSelector'
    | 'noColumn'
    | 'unknownNames'
    | 'unknownFields',
    (details: Readonly<Record<string, string>>) => string
  >;
}
