import { hash } from 'node:crypto';
import { type OwnField, validityOf } from '../archive/own-fields.ts';
import type { MdxComponent } from '../archive/theme.ts';

/** What a newsroom declares for its articles. */
export interface Declarations {
  /** Fields of its own, from `fields.yaml`. */
  ownFields: readonly OwnField[];
  /** Components of its theme for `.mdx` files. */
  components: readonly MdxComponent[];
}

/** A digest of the declarations that decide which articles in a format are valid; empty without such declarations. */
export function declaredKey({ ownFields, components }: Declarations, format: 'md' | 'mdx'): string {
  const used = format === 'mdx' ? components : [];
  if (ownFields.length === 0 && used.length === 0) return '';
  return `:${hash('sha1', `${validityOf(ownFields)}${used.length === 0 ? '' : JSON.stringify(used)}`)}`;
}
