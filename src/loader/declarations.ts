import { hash } from 'node:crypto';
import type { Archive } from '../archive/archive.ts';
import { type OwnField, validityOf } from '../archive/own-fields.ts';
import type { MdxComponent } from '../archive/theme.ts';

/** What a newsroom declares for its articles. */
export interface Declarations {
  /** Fields of its own, from `fields.yaml`. */
  ownFields: readonly OwnField[];
  /** Components of its theme for `.mdx` files. */
  components: readonly MdxComponent[];
  /** Whether an article may name no region. */
  isRegionOptional?: boolean;
}

export const declarationsOf = ({
  settings,
  ownFields,
  theme,
}: Pick<Archive, 'settings' | 'ownFields' | 'theme'>): Declarations => ({
  ...{ ownFields, components: theme.mdx, isRegionOptional: settings.regions === 'optional' },
});

/** A digest of the declarations that decide which articles in a format are valid; empty without such declarations. */
export function declaredKey(
  { ownFields, components, isRegionOptional = false }: Declarations,
  format: 'md' | 'mdx',
): string {
  const used = format === 'mdx' ? components : [];
  const rule = isRegionOptional ? ':regions' : '';
  if (ownFields.length === 0 && used.length === 0) return rule;
  return `${rule}:${hash('sha1', `${validityOf(ownFields)}${used.length === 0 ? '' : JSON.stringify(used)}`)}`;
}
