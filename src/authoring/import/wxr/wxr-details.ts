import type { Post } from '../post.ts';
import type { Item } from './wxr-items.ts';

/** Fields that the import reads anyway. */
const READ: ReadonlySet<string> = new Set(['kicker', 'credit', 'footnotes']);

/** Custom fields, without those that WordPress hides, for a first look; and the language (Polylang), whose slug is its code. */
export const detailsOf = ({ meta, terms }: Item): Pick<Post, 'custom' | 'languages' | 'language'> => ({
  custom: Object.fromEntries([...meta].filter(([key]) => !key.startsWith('_') && !READ.has(key))),
  language: terms.find(({ domain }) => domain === 'language')?.slug,
  languages: terms.filter(({ domain }) => domain === 'language').map(({ name }) => name),
});
