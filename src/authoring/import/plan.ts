import { monthOf } from '../../archive/date.ts';
import { isSlug, slug } from '../../archive/slug.ts';
import { articleUrl } from '../../archive/urls.ts';
import { isSitePath } from '../../loader/values.ts';
import { normalizePath } from '../../archive/normalize-path.ts';
import type { Archive } from '../../archive/archive.ts';
import { OldAddresses } from './old-addresses.ts';
import { detached } from './detached.ts';
import type { Losses } from './losses.ts';
import type { Mapping } from './mapping.ts';
import type { Post, Source } from './post.ts';
import type { ImportState } from './state.ts';

/** What is decided about a post before any is written: its path, and the addresses that lead to it. */
export interface PlannedPost {
  file: string;
  url: string;
  id: number | undefined;
  aliases: string[];
}

export interface ImportPlan {
  posts: ReadonlyMap<string, PlannedPost>;
  addresses: OldAddresses;
  /** Number of posts in the source, including those that are skipped. */
  read: number;
  skipped: number;
}

/**
 * Reads the source once and gives every post its path and addresses. Memory grows with the number of posts, not with their
 * text.
 */
export async function planImport(
  source: Source,
  mapping: Mapping,
  archive: Archive,
  state: ImportState,
  losses: Losses,
): Promise<ImportPlan> {
  const planner = new Planner(archive, state, losses);
  const drafts: {
    post: Pick<Post, 'key' | 'place' | 'addresses' | 'status' | 'locked'>;
    legacy: string[];
  }[] = [];
  let read = 0;
  for await (const whole of source.posts((kind, what, place) => {
    losses.add(kind, what, '', place);
  })) {
    const post = detached({ ...whole, body: '', teaser: '' });
    if (post.kind === 'attachment') continue; // reported by the post that misses it
    read++;
    const planned = planner.add(post);
    if (!planned) continue;
    const { key, place, addresses, status, locked } = post;
    drafts.push({
      post: { key, place, addresses, status, locked },
      legacy: legacyOf(post, planned, mapping),
    });
  }
  const addresses = new OldAddresses(mapping.origin ?? source.origin());
  // Only now are all paths taken and the old site's host known.
  for (const { post, legacy } of drafts) {
    const planned = planner.posts.get(post.key) as PlannedPost;
    for (const address of [...post.addresses, ...legacy]) {
      const path = addresses.pathOf(address);
      if (path === undefined || !isSitePath(path)) {
        if (addresses.isOwn(address)) losses.add('query-address', address, address, post.place);
        continue;
      }
      addresses.add(path, planned.url);
      if (post.status !== 'published' || post.locked) continue; // it was never public
      if (
        normalizePath(path) === normalizePath(planned.url) ||
        planned.aliases.some((alias) => normalizePath(alias) === normalizePath(path))
      )
        continue;
      if (planner.claim(path, planned.file)) planned.aliases.push(path);
      else losses.add('address-taken', path, path, post.place);
    }
  }
  return { posts: planner.posts, addresses, read, skipped: read - planner.posts.size };
}

class Planner {
  readonly posts = new Map<string, PlannedPost>();
  readonly #losses: Losses;
  readonly #state: ImportState;
  /** The content file that owns each path and id. */
  readonly #paths = new Map<string, string>();
  readonly #ids = new Map<number, string>();

  constructor({ articles, pages, redirects, removals }: Archive, state: ImportState, losses: Losses) {
    this.#state = state;
    this.#losses = losses;
    for (const { id, file, url, aliases } of articles) {
      if (id !== undefined) this.#ids.set(id, file);
      for (const path of [url, ...aliases]) this.#paths.set(normalizePath(path), file);
    }
    for (const { url, file } of pages) this.#paths.set(normalizePath(url), file);
    for (const { from } of redirects) this.#paths.set(normalizePath(from), 'redirects.yaml');
    for (const { path } of removals) this.#paths.set(normalizePath(path), 'removals.yaml');
  }

  /** Plans a post; returns undefined, and reports the reason, if it becomes no article. */
  add(post: Post): PlannedPost | undefined {
    const reason = this.#refusal(post);
    if (reason !== undefined) {
      this.#losses.add(
        reason,
        reason === 'post-type' ? post.kind : post.title || post.place,
        post.title,
        post.place,
      );
      return undefined;
    }
    const known = this.#state.fileOf(post.key);
    const [file, url] = known ? [known, urlOf(known)] : this.#place(post);
    this.#paths.set(normalizePath(url), file);
    const id = post.id !== undefined && this.#freeId(post.id, file, post) ? post.id : undefined;
    const planned = { file, url, id, aliases: [] };
    this.posts.set(post.key, planned);
    return planned;
  }

  /** Claims a path for a file, unless another file owns it. */
  claim(path: string, file: string): boolean {
    const owner = this.#paths.get(normalizePath(path)) ?? file;
    if (owner !== file) return false;
    this.#paths.set(normalizePath(path), file);
    return true;
  }

  #refusal(post: Post) {
    if (post.kind !== 'post') return 'post-type';
    if (post.status === 'none') return 'status';
    if (this.posts.has(post.key)) return 'duplicate-key';
    if (post.title === '') return 'no-title';
    if (post.date === '') return 'no-date';
    if (post.locked) this.#losses.add('password', post.title, post.title, post.place);
    return undefined;
  }

  #place(post: Post): [file: string, url: string] {
    const month = monthOf(post.date);
    const name = this.#nameOf(post);
    for (let count = 1; ; count++) {
      const tried = count === 1 ? name : `${name}-${count}`;
      const url = articleUrl(month, tried);
      if (this.#paths.has(normalizePath(url))) continue;
      if (count > 1) this.#losses.add('same-name', name, post.title, post.place);
      return [`articles/${month.replace('-', '/')}/${tried}.md`, url];
    }
  }

  #nameOf({ name, title, id, place }: Post): string {
    const made = [decoded(name), title].map((text) => slug(text).slice(0, 80).replace(/-+$/, ''));
    const found = made.find((text) => isSlug(text) && /[a-z]/.test(text));
    if (found !== undefined) return found;
    this.#losses.add('no-name', title, title, place);
    return `beitrag-${id ?? slug(place)}`;
  }

  #freeId(id: number, file: string, { title, place }: Post): boolean {
    const owner = this.#ids.get(id) ?? file;
    if (owner === file) this.#ids.set(id, file);
    else this.#losses.add('id-taken', String(id), title, place);
    return owner === file;
  }
}

const urlOf = (file: string): string => file.replace(/^articles(\/.*)\.mdx?$/, '$1/');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a literal percent sign
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
