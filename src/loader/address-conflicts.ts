import type { Article } from '../archive/article.ts';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import { differsByCase, foldedPath, isOwn, normalizePath } from '../archive/normalize-path.ts';
import type { StaticPage } from '../archive/static-page.ts';
import type { Listed } from './path-list.ts';
import type { Redirect } from '../archive/redirect.ts';
import type { Removal } from '../archive/removal.ts';
import { ID_FOLDER, permanentUrl } from '../archive/urls.ts';

/** Every path at which something is or was. */
export interface AddressClaims {
  articles: readonly Article[];
  pages: readonly StaticPage[];
  redirects: readonly Listed<Redirect>[];
  removals: readonly Listed<Removal>[];
}

/** What becomes of an old path. */
interface Claim {
  path: string;
  /** Where it leads, in the form of `normalizePath`; missing for a removed page. */
  to?: string;
  /** Two spellings of one address with the same outcome do no harm where a host cannot tell them apart. */
  outcome: string;
  place: () => Place;
}

/**
 * Judges the old paths (aliases, redirects and removals) together: each is promised once, none is a live page, and each
 * redirect leads there in one step. Paths that differ in upper and lower case alone are one address to many hosts, so
 * they must have one outcome.
 */
export function addressConflicts(
  promised: AddressClaims,
  locate: (file: string, path: readonly PropertyKey[]) => Place,
): Diagnostic[] {
  if (arePlain(promised)) return [];
  const claimed = claimsOf(promised, locate);
  if (claimed.length === 0) return [];
  const known: Known = {
    live: liveFiles(promised),
    byId: idPaths(promised),
    exact: new Map(),
    folded: new Map(),
  };
  const found: Diagnostic[] = [];
  for (const claim of claimed) {
    const problem = contradiction(claim, known);
    if (problem) found.push(problem);
    else {
      known.exact.set(normalizePath(claim.path), claim);
      const key = foldedPath(claim.path);
      if (!known.folded.has(key)) known.folded.set(key, claim);
    }
  }
  for (const redirect of promised.redirects) {
    const problem = detour(redirect, known);
    if (problem) found.push(problem);
  }
  return found;
}

/** What old paths are compared with; all but `exact` by folded path. */
interface Known {
  live: ReadonlyMap<string, { file: string; url: string }>;
  byId: ReadonlyMap<string, { file: string; to: string }>;
  exact: Map<string, Claim>;
  folded: Map<string, Claim>;
}

/** What else has the address of a claim. */
function contradiction({ path, to, outcome, place }: Claim, known: Known): Diagnostic | undefined {
  const key = foldedPath(path);
  const page = known.live.get(key);
  if (page && !(to === normalizePath(page.url) && differsByCase(path, page.url))) {
    return differsByCase(path, page.url)
      ? diagnostic(place(), 'path-case', { path, twin: page.url, other: page.file })
      : diagnostic(place(), 'path-taken', { path, other: page.file });
  }
  const owner = known.byId.get(key);
  if (owner && owner.to !== to) return diagnostic(place(), 'id-path', { path, other: owner.file });
  const same = known.exact.get(normalizePath(path));
  const twin = same ?? known.folded.get(key);
  if (!twin || (!same && twin.outcome === outcome)) return undefined;
  const { file, line } = twin.place();
  const other = `${file}:${line}`;
  return same
    ? diagnostic(place(), 'duplicate-path', { path, other })
    : diagnostic(place(), 'path-case', { path, twin: twin.path, other });
}

/** A redirect that leads to another old path. */
function detour({ from, to, place }: Listed<Redirect>, known: Known): Diagnostic | undefined {
  const claim = claimAt(normalizePath(to), known);
  if (!claim) return undefined;
  const end = destination(claim, known);
  return end === 'loop'
    ? diagnostic(place('to'), 'redirect-loop', { from, to })
    : diagnostic(place('to'), 'redirect-chain', { to, suggestion: end && `${end}/` });
}

/** The claim that a host finds at a path, in the form of `normalizePath`, at which no page is. */
function claimAt(path: string, { live, exact, folded }: Known): Claim | undefined {
  const key = foldedPath(path);
  const page = live.get(key);
  if (page && normalizePath(page.url) === path) return undefined;
  const twin = folded.get(key);
  // An old spelling of the very path that it leads to.
  return exact.get(path) ?? (twin?.to === path ? undefined : twin);
}

/**
 * Whether all old paths are others than each other and than live ones, no redirect leads to one, and none looks like an id: told
 * of 50,000 aliases without a claim for each.
 */
function arePlain({ articles, pages, redirects, removals }: AddressClaims): boolean {
  const old = new Set<string>();
  let count = 0;
  const enter = (path: string): void => {
    old.add(foldedPath(path));
    count++;
  };
  for (const { aliases, url } of articles) {
    const own = aliases.length > 0 ? foldedPath(url) : '';
    for (const alias of aliases) {
      const folded = foldedPath(alias);
      if (folded === own && isOwn(alias, url)) continue;
      const key =
        folded === own && normalizePath(alias) !== normalizePath(url) ? normalizePath(alias) : folded;
      old.add(key);
      count++;
    }
  }
  for (const { from } of redirects) enter(from);
  for (const { path } of removals) enter(path);
  if (count === 0) return true;
  if (old.size < count) return false;
  const isOld = (path: string): boolean => old.has(foldedPath(path));
  const isLive = articles.some(({ url }) => isOld(url)) || pages.some(({ url }) => isOld(url));
  const isDetour = redirects.some(({ to }) => isOld(to) || foldedPath(to) !== normalizePath(to));
  return !isLive && !isDetour && ![...old].some((path) => path.startsWith(ID_FOLDER));
}

function liveFiles({ articles, pages }: AddressClaims): Map<string, { file: string; url: string }> {
  return new Map([...articles, ...pages].map(({ url, file }) => [foldedPath(url), { url, file }]));
}

/** What articles are called by their ids leads to them for ever. */
function idPaths({ articles }: AddressClaims): Map<string, { file: string; to: string }> {
  const named = articles.filter(({ id }) => id !== undefined);
  return new Map(
    named.map(({ id = 0, url, file }) => [foldedPath(permanentUrl(id)), { file, to: normalizePath(url) }]),
  );
}

function claimsOf(
  { articles, redirects, removals }: AddressClaims,
  locate: (file: string, path: readonly PropertyKey[]) => Place,
): Claim[] {
  const leading = (path: string, to: string, place: () => Place): Claim => ({
    ...{ path, to: normalizePath(to), outcome: normalizePath(to), place },
  });
  const claiming = articles.filter(({ aliases }) => aliases.length > 0);
  return [
    ...claiming
      .sort((a, b) => (a.file < b.file ? -1 : 1))
      .flatMap(({ file, url, aliases }) =>
        aliases.flatMap((path, index): Claim[] =>
          isOwn(path, url)
            ? []
            : // Finding the line reads the file again, which only an error needs.
              [leading(path, url, () => locate(file, ['aliases', index]))],
        ),
      ),
    ...redirects.map(({ from, to, place }) => leading(from, to, () => place('from'))),
    ...removals.map(({ path, date, reason, place }): Claim => ({
      ...{ path, outcome: `${date} ${reason}`, place: () => place('path') },
    })),
  ];
}

/** Where a chain of old paths ends; undefined at a removed page. */
function destination(first: Claim, known: Known): string | undefined {
  const seen = new Set<Claim>();
  let claim: Claim | undefined = first;
  let end: string | undefined;
  while (claim) {
    if (seen.has(claim)) return 'loop';
    seen.add(claim);
    end = claim.to;
    claim = end === undefined ? undefined : claimAt(end, known);
  }
  return end;
}
