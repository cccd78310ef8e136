import type { Post } from './post.ts';
import type { Item } from './wxr-items.ts';

/** What only a first look at an export asks for: custom fields, without those that WordPress hides, and the language (Polylang). */
export const detailsOf = ({ meta, terms }: Item): Pick<Post, 'custom' | 'languages'> => ({
  custom: Object.fromEntries([...meta].filter(([key]) => !key.startsWith('_'))),
  languages: terms.filter(({ domain }) => domain === 'language').map(({ name }) => name),
});
