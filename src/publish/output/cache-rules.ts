import { IMMUTABLE_FILES } from '../../archive/immutable-files.ts';

/** How long browsers and CDNs may use a file without revalidating it. */
export interface CacheRule {
  name: 'immutable' | 'short';
  /** Matches the path of a file in the site, without a leading slash. */
  pattern: RegExp;
  /** Value of `Cache-Control` (RFC 9111, RFC 8246). */
  header: string;
}

/**
 * The only table of cache headers; the first match applies. Bundled styles and scripts, image variants, and the search except for
 * its index are immutable.
 */
export const CACHE_RULES: readonly [...CacheRule[], CacheRule] = [
  {
    name: 'immutable',
    pattern: new RegExp(`^(?:${Object.values(IMMUTABLE_FILES).join('|')})$`),
    header: 'public, max-age=31536000, immutable',
  },
  { name: 'short', pattern: /^/, header: 'public, max-age=300' },
];

/** The cache rule for a file of the site. */
export function cacheRuleOf(path: string): CacheRule {
  const found = CACHE_RULES.find(({ pattern }) => pattern.test(path));
  if (!found) throw new Error(`No cache rule matches ${path}`);
  return found;
}

/** Whether a file's path identifies its content. */
export const isImmutable = (path: string): boolean => cacheRuleOf(path).name === 'immutable';
