import fc from 'fast-check';

/** One edit of the archive or of the program; `pick` chooses the article, term or value. */
export interface Edit {
  kind: (typeof KINDS)[number];
  pick: number;
}

export const KINDS = [
  ...['add', 'body', 'retitle', 'rename', 'delete', 'date', 'category', 'regions', 'image', 'draft'],
  ...['embargo', 'wait', 'vocabulary', 'settings', 'page', 'template', 'style', 'link', 'dossier'],
  ...['slug', 'former', 'alias', 'today', 'exports', 'words', 'folder', 'editor', 'service', 'front', 'own'],
  'language',
] as const;

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  pick: fc.integer({ min: 0, max: 30 }),
});
