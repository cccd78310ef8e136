import { CLOUDFLARE, isPattern } from '../archive/cloudflare.ts';
import type { Article } from '../archive/article.ts';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import { aliasesOf, decodedRedirects } from '../archive/address-history.ts';
import { placeOfOldPath } from './old-path-place.ts';
import type { Redirect } from '../archive/redirect.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import { readYaml } from './yaml-file.ts';

/** Old addresses that exceed the limits of a host in `hosts`. Embargoed articles count, drafts do not. */
export function hostLimitDiagnostics(
  { hosts }: SiteSettings,
  contentDir: string,
  old: { articles: readonly Article[]; redirects: readonly Redirect[] },
): Diagnostic[] {
  if (!hosts.includes('cloudflare')) return [];
  const articles = old.articles.filter(({ draft }) => !draft);
  const moved = [...aliasesOf(articles), ...decodedRedirects(old.redirects)].filter(
    ({ from }) => !isPattern(from),
  );
  // Each address is listed with and without a trailing slash.
  const count = moved.length * 2;
  const { redirects: limit, line } = CLOUDFLARE;
  const tooMany =
    count > limit ? [diagnostic(hostsPlace(contentDir), 'too-many-redirects', { count, limit })] : [];
  const long = moved.filter(({ from, to }) => longestLine(from, to) > line);
  const placeOf = (from: string): Place => placeOfOldPath({ ...old, removals: [] }, contentDir, from);
  return [
    ...tooMany,
    ...long.map(({ from, to }) =>
      diagnostic(placeOf(from), 'redirect-too-long', {
        path: from,
        length: longestLine(from, to),
        limit: line,
      }),
    ),
  ];
}

const longestLine = (from: string, to: string): number =>
  `${encodeURI(from).replace(/\/*$/, '/')} ${encodeURI(to)} 301`.length;

function hostsPlace(contentDir: string): Place {
  const file = readYaml(contentDir, 'site.yaml');
  return Array.isArray(file) ? { file: 'site.yaml', line: 1, column: 1 } : file.locate(['hosts']);
}
