import type { Article } from '../archive/article.ts';
import { diagnostic, type Diagnostic, type LocateIn, type Place } from '../archive/diagnostic.ts';
import { differsByCase, foldedPath, isOwn, normalizePath } from '../archive/normalize-path.ts';
import type { Redirect } from '../archive/redirect.ts';
import type { Removal } from '../archive/removal.ts';
import type { StaticPage } from '../archive/static-page.ts';
import { ID_FOLDER, permanentUrl } from '../archive/urls.ts';
import type { Listed } from './path-list.ts';

/** Everything that claims a path, now or in the past. */
export interface AddressClaims {
  articles: readonly Article[];
  pages: readonly Pick<StaticPage, 'file' | 'url'>[];
  redirects: readonly Listed<Redirect>[];
  removals: readonly Listed<Removal>[];
}

/** An old path and its outcome. */
interface Claim {
  path: string;
  /** The path in the forms of `normalizePath` and `foldedPath`, computed once: an archive may have 50,000 old paths. */
  exact: string;
  folded: string;
  /** The target, in the form of `normalizePath`; missing for a removed page. */
  to?: string;
  /** Two spellings of an address with the same outcome do no harm on a host that ignores case. */
  outcome: string;
  place: () => Place;
}

/** The addresses that claims are compared with, keyed by folded path; `exact` by normalized path. */
interface Addresses {
  live: ReadonlyMap<string, { file: string; url: string }>;
  byId: ReadonlyMap<string, { file: string; to: string }>;
  exact: Map<string, Claim>;
  folded: Map<string, Claim>;
}

/**
 * Compares old paths (aliases, redirects and removals) with each other and with live ones: each is claimed once, none is a live page,
 * and each redirect reaches its page in one step. Many hosts ignore case, so paths that differ only in case must have the same outcome.
 */
export function addressConflicts(claimed: AddressClaims, locate: LocateIn): Diagnostic[] {
  const claims = claimsOf(claimed, locate);
  if (claims.length === 0) return [];
  const addresses: Addresses = {
    live: liveFiles(claimed),
    byId: claims.some(({ folded }) => folded.startsWith(ID_FOLDER)) ? idPaths(claimed) : new Map(),
    exact: new Map(),
    folded: new Map(),
  };
  const conflicts: Diagnostic[] = [];
  for (const claim of claims) {
    const conflict = conflictOf(claim, addresses);
    if (conflict) conflicts.push(conflict);
    else {
      addresses.exact.set(claim.exact, claim);
      if (!addresses.folded.has(claim.folded)) addresses.folded.set(claim.folded, claim);
    }
  }
  for (const redirect of claimed.redirects) {
    const detour = detourOf(redirect, addresses);
    if (detour) conflicts.push(detour);
  }
  return conflicts;
}

/** Another use of a claim's address. */
function conflictOf(
  { path, exact, folded, to, outcome, place }: Claim,
  addresses: Addresses,
): Diagnostic | undefined {
  const page = addresses.live.get(folded);
  if (page && !(to === normalizePath(page.url) && differsByCase(path, page.url))) {
    return differsByCase(path, page.url)
      ? diagnostic(place(), 'path-case', { path, twin: page.url, other: page.file })
      : diagnostic(place(), 'path-taken', { path, other: page.file });
  }
  const owner = addresses.byId.get(folded);
  if (owner && owner.to !== to) return diagnostic(place(), 'id-path', { path, other: owner.file });
  const same = addresses.exact.get(exact);
  const twin = same ?? addresses.folded.get(folded);
  if (!twin || (!same && twin.outcome === outcome)) return undefined;
  const { file, line } = twin.place();
  const other = `${file}:${line}`;
  return same
    ? diagnostic(place(), 'duplicate-path', { path, other })
    : diagnostic(place(), 'path-case', { path, twin: twin.path, other });
}

/** A redirect that leads to another old path. */
function detourOf({ from, to, place }: Listed<Redirect>, addresses: Addresses): Diagnostic | undefined {
  const claim = claimAt(normalizePath(to), addresses);
  if (!claim) return undefined;
  const end = destination(claim, addresses);
  return end === 'loop'
    ? diagnostic(place('to'), 'redirect-loop', { from, to })
    : diagnostic(place('to'), 'redirect-chain', { to, suggestion: end && `${end}/` });
}

/** The claim that a host finds at a path without a page. `path` is in the form of `normalizePath`. */
function claimAt(path: string, { live, exact, folded }: Addresses): Claim | undefined {
  const key = foldedPath(path);
  const page = live.get(key);
  if (page && normalizePath(page.url) === path) return undefined;
  const twin = folded.get(key);
  // A twin that leads to `path` is only another spelling of it.
  return exact.get(path) ?? (twin?.to === path ? undefined : twin);
}

/** Where a chain of old paths ends; undefined at a removed page. */
function destination(first: Claim, addresses: Addresses): string | undefined {
  const seen = new Set<Claim>();
  let claim: Claim | undefined = first;
  let end: string | undefined;
  while (claim) {
    if (seen.has(claim)) return 'loop';
    seen.add(claim);
    end = claim.to;
    claim = end === undefined ? undefined : claimAt(end, addresses);
  }
  return end;
}

function liveFiles({ articles, pages }: AddressClaims): Map<string, { file: string; url: string }> {
  const live = new Map<string, { file: string; url: string }>();
  for (const page of articles) live.set(foldedPath(page.url), page);
  for (const page of pages) live.set(foldedPath(page.url), page);
  return live;
}

/** The permanent addresses of articles, by id. */
function idPaths({ articles }: AddressClaims): Map<string, { file: string; to: string }> {
  const paths = new Map<string, { file: string; to: string }>();
  for (const { id, url, file } of articles)
    if (id !== undefined) paths.set(foldedPath(permanentUrl(id)), { file, to: normalizePath(url) });
  return paths;
}

function claimsOf({ articles, redirects, removals }: AddressClaims, locate: LocateIn): Claim[] {
  const claims: Claim[] = [];
  for (const { file, url, aliases } of articles.filter(hasAliases).sort(byFile)) {
    const to = normalizePath(url);
    aliases.forEach((path, index) => {
      if (isOwn(path, url)) return;
      // Finding the line reads the file again, so it is left to errors.
      claims.push(claim(path, { to, outcome: to, place: () => locate(file, ['aliases', index]) }));
    });
  }
  for (const { from, to, place } of redirects) {
    const outcome = normalizePath(to);
    claims.push(claim(from, { to: outcome, outcome, place: () => place('from') }));
  }
  for (const { path, date, reason, place } of removals)
    claims.push(claim(path, { outcome: `${date} ${reason}`, place: () => place('path') }));
  return claims;
}

function claim(path: string, { to, outcome, place }: Pick<Claim, 'to' | 'outcome' | 'place'>): Claim {
  const exact = normalizePath(path);
  const folded = foldedPath(path);
  return { path, exact, folded, outcome, place, ...(to !== undefined && { to }) };
}

const hasAliases = ({ aliases }: Article): boolean => aliases.length > 0;
const byFile = (a: Article, b: Article): number => (a.file < b.file ? -1 : 1);
