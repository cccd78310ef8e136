import { isSitePath } from '../../loader/values.ts';
import { normalizePath } from '../../archive/normalize-path.ts';
import type { Archive } from '../../archive/archive.ts';
import { OldAddresses } from './old-addresses.ts';
import { detached } from './text/detached.ts';
import { ImportError } from './import-error.ts';
import type { Losses } from './losses/losses.ts';
import type { Mapping } from './mapping.ts';
import { type PlannedPost, Planner } from './planner.ts';
import type { Post, Report, Source } from './post.ts';
import { repairedPosts } from './text/repaired-posts.ts';
import { Spellings } from './terms/spellings.ts';
import type { ImportState } from './state.ts';

export interface ImportPlan {
  posts: ReadonlyMap<string, PlannedPost>;
  addresses: OldAddresses;
  /** How the source spells its tags and authors. */
  terms: Record<'tags' | 'authors', Spellings>;
  /** Number of posts in the source, including those that are skipped. */
  read: number;
  skipped: number;
}

/** A planned post until all are read: its addresses can only be claimed when all paths are taken. */
interface Draft {
  post: Pick<Post, 'key' | 'place' | 'addresses' | 'references' | 'status' | 'locked'>;
  legacy: string[];
}

const PIECE = 5000;

/**
 * Reads the source once and gives every post its path and addresses. Memory grows with the number of posts, not with their
 * text. Throws an ImportError if there are none.
 */
export async function planImport(
  source: Source,
  mapping: Mapping,
  archive: Archive,
  state: ImportState,
  losses: Losses,
  onPost: () => void = () => undefined,
): Promise<ImportPlan> {
  const planner = new Planner(archive, state, losses, mapping);
  const [drafts, tags, authors]: [Draft[], Spellings, Spellings] = [[], new Spellings(), new Spellings()];
  let read = 0;
  const report: Report = (kind, what, place, example = '') => {
    losses.add(kind, what, example, place);
  };
  for await (const whole of repairedPosts(source, report, mapping.types)) {
    onPost();
    const post = detached({ ...whole, body: '', teaser: '', custom: undefined });
    if (post.kind === 'attachment') continue; // reported by the post that misses it
    read++;
    const planned = planner.add(post);
    if (!planned) continue;
    if (!planned.isPage) {
      for (const name of post.tags) tags.add(name);
      for (const name of post.authors) authors.add(name);
    }
    const { key, place, addresses, references = [], status, locked } = post;
    const legacy = legacyOf(post, planned, mapping);
    drafts.push({ post: { key, place, addresses, references, status, locked }, legacy });
  }
  const addresses = new OldAddresses(mapping.origin ?? source.origin());
  // In pieces that are freed at once: of 140,000 posts, drafts and claimed addresses together are the most that an import ever holds.
  while (drafts.length > 0)
    for (const draft of drafts.splice(0, PIECE)) claimAddresses(draft, planner, addresses, losses);
  const from = source.identity?.();
  const missing = from === undefined ? [] : state.missing(from, (key) => planner.posts.has(key));
  for (const { key, file } of missing) losses.add('vanished', '', file, key);
  if (read === 0) throw new ImportError('noPosts');
  const skipped = read - planner.posts.size;
  return { posts: planner.posts, addresses, terms: { tags, authors }, read, skipped };
}

/** Every former address of a published post becomes an alias, unless it is taken. */
function claimAddresses(
  { post, legacy }: Draft,
  planner: Planner,
  addresses: OldAddresses,
  losses: Losses,
): void {
  const { url, file, aliases } = planner.posts.get(post.key) as PlannedPost;
  for (const reference of post.references ?? []) addresses.add(addresses.pathOf(reference) ?? reference, url);
  for (const address of [...post.addresses, ...legacy]) {
    const path = addresses.pathOf(address);
    if (path === undefined || !isSitePath(path)) {
      addresses.addQuery(address, url);
      // Addresses by number are one kind, however many there are.
      if (addresses.isOwn(address))
        losses.add('query-address', address.replace(/\d+/g, '…'), address, post.place);
      continue;
    }
    addresses.add(path, url);
    if (post.status !== 'published' || post.locked) continue; // it was never public
    const isKnown = [url, ...aliases].some((known) => normalizePath(known) === normalizePath(path));
    if (isKnown) continue;
    if (planner.claim(path, file)) aliases.push(path);
    else losses.add('address-taken', path, path, post.place);
  }
}

/** A post's further addresses according to the mapping. */
function legacyOf(post: Post, { url }: PlannedPost, { legacy }: Mapping): string[] {
  const values: Readonly<Record<string, string>> = {
    id: post.id === undefined ? '' : String(post.id),
    name: post.name || (url.split('/').at(-2) as string),
  };
  return legacy
    .filter((template) => [...template.matchAll(/\{(\w+)\}/g)].every(([, name]) => values[name as string]))
    .map((template) => template.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] as string));
}
