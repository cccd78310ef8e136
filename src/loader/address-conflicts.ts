import type { Article } from '../archive/article.ts';
import { diagnostic, type Diagnostic, type LocateIn, type Place } from '../archive/diagnostic.ts';
import { differsByCase, foldedPath, isOwn, normalizePath } from '../archive/normalize-path.ts';
import type { Redirect } from '../archive/redirect.ts';
import type { Removal } from '../archive/removal.ts';
import type { StaticPage } from '../archive/static-page.ts';
import { ID_FOLDER, permanentUrl } from '../archive/urls.ts';
import type { Listed } from './path-list.ts';

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
  /** The path in the forms of `normalizePath` and `foldedPath`: computed once, as an archive may have 50,000 of them. */
  exact: string;
  folded: string;
  /** Where it leads, in the form of `normalizePath`; missing for a removed page. */
  to?: string;
  /** Two spellings of one address with the same outcome do no harm on a host that cannot tell them apart. */
  outcome: string;
  place: () => Place;
}

/** What claims are compared with. All but `exact` are keyed by folded path. */
interface Addresses {
  live: ReadonlyMap<string, { file: string; url: string }>;
  byId: ReadonlyMap<string, { file: string; to: string }>;
  exact: Map<string, Claim>;
  folded: Map<string, Claim>;
}

/**
 * Compares the old paths (aliases, redirects and removals) with each other and with the live ones: each is claimed once, none is a live
 * page, and each redirect leads to its page in one step. To many hosts, paths that differ only in case are one address, so they must
 * have one outcome.
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

/** What else has the address of a claim. */
function conflictOf(
  { path, exact, folded, to, outcome, place }: Claim,
  known: Addresses,
): Diagnostic | undefined {
  const page = known.live.get(folded);
  if (page && !(to === normalizePath(page.url) && differsByCase(path, page.url))) {
    return differsByCase(path, page.url)
      ? diagnostic(place(), 'path-case', { path, twin: page.url, other: page.file })
      : diagnostic(place(), 'path-taken', { path, other: page.file });
  }
  const owner = known.byId.get(folded);
  if (owner && owner.to !== to) return diagnostic(place(), 'id-path', { path, other: owner.file });
  const same = known.exact.get(exact);
  const twin = same ?? known.folded.get(folded);
  if (!twin || (!same && twin.outcome === outcome)) return undefined;
  const { file, line } = twin.place();
  const other = `${file}:${line}`;
  return same
    ? diagnostic(place(), 'duplicate-path', { path, other })
    : diagnostic(place(), 'path-case', { path, twin: twin.path, other });
}

/** A redirect that leads to another old path. */
function detourOf({ from, to, place }: Listed<Redirect>, known: Addresses): Diagnostic | undefined {
  const claim = claimAt(normalizePath(to), known);
  if (!claim) return undefined;
  const end = destination(claim, known);
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
  // Another spelling of the very path that it leads to.
  return exact.get(path) ?? (twin?.to === path ? undefined : twin);
}

/** Where a chain of old paths ends; undefined at a removed page. */
function destination(first: Claim, known: Addresses): string | undefined {
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

function liveFiles({ articles, pages }: AddressClaims): Map<string, { file: string; url: string }> {
  const live = new Map<string, { file: string; url: string }>();
  for (const page of articles) live.set(foldedPath(page.url), page);
  for (const page of pages) live.set(foldedPath(page.url), page);
  return live;
}

/** The permanent addresses of articles, which lead to them for ever. */
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
      // Finding the line reads the file again, which only an error needs.
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
