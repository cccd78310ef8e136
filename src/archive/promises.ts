import type { Article } from './article.ts';
import { diagnostic, type Diagnostic, type Place } from './diagnostic.ts';
import type { StandingPage } from './page.ts';
import type { Listed } from './path-list.ts';
import type { Redirect } from './redirects.ts';
import type { Removal } from './removals.ts';
import { ID_FOLDER, permanentUrl } from './urls.ts';

/** Every path at which something is or was. */
export interface Promised {
  articles: readonly Article[];
  pages: readonly StandingPage[];
  redirects: readonly Listed<Redirect>[];
  removals: readonly Listed<Removal>[];
}

/** An old path, however it is encoded, with or without a slash or `index.html` at its end, as it is compared with others. */
export function samePath(path: string): string {
  let same = decodedPath(path);
  if (same.endsWith('/index.html')) same = same.slice(0, -'index.html'.length);
  // Cut by hand, as this is asked of 50,000 paths.
  let end = same.length;
  while (end > 1 && same[end - 1] === '/') end--;
  return same.slice(0, end);
}

/** `/fr%C3%BCher/` is `/früher/`; a percent sign that encodes nothing, or a sign that no path may hold, stays as it is. */
export function decodedPath(path: string): string {
  if (/^[!-$&-~]*$/.test(path)) return path;
  try {
    const decoded = decodeURIComponent(path.replace(/%2f/gi, '%252F')).normalize('NFC');
    return /[\u0000-\u0020\u007f?#\\]/.test(decoded) ? path : decoded;
  } catch {
    return path;
  }
}

interface Claim {
  path: string;
  /** Where the old path leads, in the form of `samePath`; a removed page leads nowhere. */
  to?: string;
  place: () => Place;
}

/**
 * Judges the old paths (aliases, redirects and removals) together: each is promised once, none is a live page, and each
 * redirect leads there in one step.
 */
export function promiseDiagnostics(
  promised: Promised,
  locate: (file: string, path: readonly PropertyKey[]) => Place,
): Diagnostic[] {
  if (arePlain(promised)) return [];
  const claimed = claimsOf(promised, locate);
  if (claimed.length === 0) return [];
  const live = livePaths(promised);
  const isLikeId = ({ path }: Claim): boolean => samePath(path).startsWith(ID_FOLDER);
  const byId = claimed.some(isLikeId) ? idPaths(promised) : undefined;
  const claims = new Map<string, Claim>();
  const found: Diagnostic[] = [];
  for (const claim of claimed) {
    const key = samePath(claim.path);
    const { path, place } = claim;
    const page = live.get(key);
    const owner = byId?.get(key);
    const other = claims.get(key)?.place();
    if (page !== undefined) found.push(diagnostic(place(), 'path-taken', { path, other: page }));
    else if (owner && owner.to !== claim.to)
      found.push(diagnostic(place(), 'id-path', { path, other: owner.file }));
    else if (other)
      found.push(diagnostic(place(), 'duplicate-path', { path, other: `${other.file}:${other.line}` }));
    else claims.set(key, claim);
  }
  for (const { from, to, place } of promised.redirects) {
    const claim = claims.get(samePath(to));
    if (!claim || live.has(samePath(to))) continue;
    const end = destination(claim, claims);
    if (end === 'loop') found.push(diagnostic(place('to'), 'redirect-loop', { from, to }));
    else found.push(diagnostic(place('to'), 'redirect-chain', { to, suggestion: end && `${end}/` }));
  }
  return found;
}

/**
 * Whether all old paths are others than each other and than live ones, no redirect leads to one, and none looks like an id: told
 * of 50,000 aliases without a claim for each.
 */
function arePlain({ articles, pages, redirects, removals }: Promised): boolean {
  const old = new Set<string>();
  let count = 0;
  const enter = (path: string): void => {
    old.add(samePath(path));
    count++;
  };
  for (const { aliases } of articles) for (const alias of aliases) enter(alias);
  for (const { from } of redirects) enter(from);
  for (const { path } of removals) enter(path);
  if (count === 0) return true;
  if (old.size < count) return false;
  const isOld = (path: string): boolean => old.has(samePath(path));
  const isLive = articles.some(({ url }) => isOld(url)) || pages.some(({ url }) => isOld(url));
  return (
    !isLive && !redirects.some(({ to }) => isOld(to)) && ![...old].some((path) => path.startsWith(ID_FOLDER))
  );
}

function livePaths({ articles, pages }: Promised): Map<string, string> {
  return new Map([...articles, ...pages].map(({ url, file }) => [samePath(url), file]));
}

/** What articles are called by their ids leads to them for ever. */
function idPaths({ articles }: Promised): Map<string, { file: string; to: string }> {
  const named = articles.filter(({ id }) => id !== undefined);
  return new Map(
    named.map(({ id = 0, url, file }) => [samePath(permanentUrl(id)), { file, to: samePath(url) }]),
  );
}

function claimsOf(
  { articles, redirects, removals }: Promised,
  locate: (file: string, path: readonly PropertyKey[]) => Place,
): Claim[] {
  const claiming = articles.filter(({ aliases }) => aliases.length > 0);
  return [
    ...claiming
      .sort((a, b) => (a.file < b.file ? -1 : 1))
      .flatMap(({ file, url, aliases }) =>
        aliases.map((path, index): Claim => {
          // Finding the line reads the file again, which only an error needs.
          const place = (): Place => locate(file, ['aliases', index]);
          return { path, to: samePath(url), place };
        }),
      ),
    ...redirects.map(({ from, to, place }) => ({
      path: from,
      to: samePath(to),
      place: () => place('from'),
    })),
    ...removals.map(({ path, place }) => ({ path, place: () => place('path') })),
  ];
}

/** Where a chain of old paths ends; undefined at a removed page. */
function destination(first: Claim, claims: ReadonlyMap<string, Claim>): string | undefined {
  const seen = new Set<Claim>();
  let claim: Claim | undefined = first;
  let end: string | undefined;
  while (claim) {
    if (seen.has(claim)) return 'loop';
    seen.add(claim);
    end = claim.to;
    claim = end === undefined ? undefined : claims.get(end);
  }
  return end;
}
