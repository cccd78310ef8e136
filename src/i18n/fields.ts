import type { FieldPath } from '../archive/fields.ts';

/** A field's label in a form, and its purpose. */
export interface FieldText {
  label: string;
  hint: string;
}

/** Every field of an article's frontmatter by its path, such as `image.alt`, and the parts of the content that are lists. */
export type FieldTexts = Record<
  FieldPath | 'article' | 'body' | 'kickerAlone' | 'term' | 'redirect' | 'removal' | 'front' | 'ownField',
  FieldText
>;
