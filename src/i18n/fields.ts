import type { FieldPath } from '../archive/fields.ts';

/** What a field is called in a form, and what it is for. */
export interface FieldText {
  label: string;
  hint: string;
}

/** Every field of an article's frontmatter by its path, `image.alt`, and the parts of the content that lists describe. */
export type FieldTexts = Record<FieldPath | 'article' | 'body' | 'term' | 'redirect' | 'removal', FieldText>;
