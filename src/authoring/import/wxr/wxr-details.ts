import type { Post } from '../post.ts';
import type { Item } from './wxr-items.ts';

/** Fields that the import reads anyway. */
const READ: ReadonlySet<string> = new Set(['kicker', 'credit', 'footnotes']);

/** What only a first look at an export asks for: custom fields, without those that WordPress hides, and the language (Polylang). */
export const detailsOf = ({ meta, terms }: Item): Pick<Post, 'custom' | 'languages'> => ({
  custom: Object.fromEntries([...meta].filter(([key]) => !key.startsWith('_') && !READ.has(key))),
  languages: terms.filter(({ domain }) => domain === 'language').map(({ name }) => name),
});
