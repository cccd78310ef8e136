import { isImmutable } from './cache-rules.ts';

/** The order in which files are written: first those that others refer to. */
export const STAGES = ['assets', 'articles', 'lists'] as const;

export type Stage = (typeof STAGES)[number];

const ARTICLE = /^\d{4}\/\d{2}\/[^/]*[a-z][^/]*\/index\.html$/;

/** Lists, feeds and sitemaps name articles, and `suche/index.json` names search slices, so they come last. */
const NAMES_OTHERS = /\.(?:html|xml|json|jsonl|txt|csv)$/;

/**
 * The stage of a file. Files of the search index are in folders that never change, so they are assets; the HTML fragment with a
 * category's newest articles links to them, so it is a list.
 */
export function stageOf(path: string): Stage {
  if (isImmutable(path)) return 'assets';
  if (ARTICLE.test(path)) return 'articles';
  return NAMES_OTHERS.test(path) ? 'lists' : 'assets';
}
