import { monthOf } from '../../archive/date.ts';
import { isSlug, slug } from '../../archive/slug.ts';
import { articleUrl, pageUrl } from '../../archive/urls.ts';
import { isReservedSegment } from '../../archive/url-words.ts';
import { normalizePath } from '../../archive/normalize-path.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Losses } from './losses/losses.ts';
import type { Mapping } from './mapping.ts';
import type { Post } from './post.ts';
import type { ImportState } from './state.ts';
import { decoded } from './text/decoded.ts';

/** What is decided about a post before any is written: its path, and the addresses that lead to it. */
export interface PlannedPost {
  file: string;
  url: string;
  id: number | undefined;
  /** Former addresses: aliases of an article, redirects to a static page. */
  aliases: string[];
  isPage: boolean;
  /** A post that is no longer public, although its article is: the article stays, for its address was published. */
  isWithdrawn: boolean;
}

/** Gives every post its path and its number. */
export class Planner {
  readonly posts = new Map<string, PlannedPost>();
  readonly #losses: Losses;
  readonly #state: ImportState;
  readonly #mapping: Pick<Mapping, 'types' | 'pages'>;
  readonly #isReserved: (segment: string) => boolean;
  /** The content file that owns each path and id. */
  readonly #paths = new Map<string, string>();
  readonly #ids = new Map<number, string>();
  /** The next number of each address that was taken, so that numbering 20,000 equal titles does not begin at 2 each time. */
  readonly #counts = new Map<string, number>();
  /** Articles that readers can see. */
  readonly #published: ReadonlySet<string>;

  constructor(
    { articles, pages, redirects, removals, settings }: Archive,
    state: ImportState,
    losses: Losses,
    mapping: Pick<Mapping, 'types' | 'pages'>,
  ) {
    [this.#state, this.#losses, this.#mapping] = [state, losses, mapping];
    this.#isReserved = (segment) => isReservedSegment(segment, settings.words, settings.formerWords);
    this.#published = new Set(articles.filter(({ draft }) => !draft).map(({ file }) => file));
    for (const file of state.files()) this.#paths.set(normalizePath(urlOf(file)), file);
    for (const { id, file, url, aliases } of articles) {
      if (id !== undefined) this.#ids.set(id, file);
      for (const path of [url, ...aliases]) this.#paths.set(normalizePath(path), file);
    }
    for (const { url, file } of pages) this.#paths.set(normalizePath(url), file);
    const pageAt = new Map(pages.map(({ url, file }) => [url, file]));
    for (const { from, to } of redirects)
      this.#paths.set(normalizePath(from), pageAt.get(to) ?? 'redirects.yaml');
    for (const { path } of removals) this.#paths.set(normalizePath(path), 'removals.yaml');
  }

  /** Plans a post; returns undefined, and reports the reason, if it becomes no article. */
  add(post: Post): PlannedPost | undefined {
    const reason = this.#refusal(post);
    if (reason !== undefined) {
      this.#losses.add(
        reason,
        reason === 'post-type' ? post.kind : post.title || post.place,
        reason === 'no-date' ? post.dateText : post.title,
        post.place,
      );
      return undefined;
    }
    const known = this.#state.fileOf(post.key);
    const [file, url] = known ? [known, urlOf(known)] : this.#place(post);
    this.#paths.set(normalizePath(url), file);
    const id =
      !isPageFile(file) && post.id !== undefined && this.#freeId(post.id, file, post) ? post.id : undefined;
    const isWithdrawn =
      isHidden(post) && this.#published.has(file) && this.#state.statusOf(post.key, file) === 'ours';
    if (isWithdrawn) this.#losses.add('vanished', '', file, post.place);
    if (post.comments > 0) this.#losses.add('comments', '', `${post.title} (${post.comments})`, post.place);
    const planned = { file, url, id, aliases: [], isPage: isPageFile(file), isWithdrawn };
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
    if (!this.#mapping.types.includes(post.kind)) return 'post-type';
    if (post.status === 'none') return 'status';
    if (this.posts.has(post.key)) return 'duplicate-key';
    if (post.title === '') return 'no-title';
    if (this.#isPage(post)) return post.status === 'published' && !post.locked ? undefined : 'hidden-page';
    if (post.date === '') return 'no-date';
    if (post.dateGuess !== '')
      this.#losses.add('guessed-date', post.dateGuess, `${post.dateText} → ${post.date}`, post.place);
    if (post.locked) this.#losses.add('password', post.title, post.title, post.place);
    return undefined;
  }

  /** What an earlier import made an article stays one, as its address was published. */
  #isPage({ key, kind }: Post): boolean {
    const known = this.#state.fileOf(key);
    return known === undefined ? this.#mapping.pages.includes(kind) : isPageFile(known);
  }

  #place(post: Post): [file: string, url: string] {
    const name = this.#nameOf(post);
    const isPage = this.#isPage(post);
    const [first] = placeOf(post, name, isPage);
    for (let count = this.#counts.get(first) ?? 1; ; count++) {
      const tried = count === 1 ? name : `${name}-${count}`;
      const [url, file] = placeOf(post, tried, isPage);
      const isFree =
        (!this.#paths.has(normalizePath(url)) || this.#state.takeOver(post.key, file)) &&
        !(isPage && this.#isReserved(tried));
      if (!isFree) continue;
      if (count > 1) {
        this.#counts.set(first, count + 1);
        this.#losses.add('same-name', name, post.title, post.place);
      }
      return [file, url];
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

/** Whether readers of the old site cannot see a post. */
const isHidden = ({ status, locked }: Post): boolean => status === 'draft' || locked;

const isPageFile = (file: string): boolean => file.startsWith('pages/');

const placeOf = ({ date }: Post, name: string, isPage: boolean): [url: string, file: string] =>
  isPage
    ? [pageUrl(name), `pages/${name}.md`]
    : [articleUrl(monthOf(date), name), `articles/${monthOf(date).replace('-', '/')}/${name}.md`];

const urlOf = (file: string): string => file.replace(/^(?:articles|pages)(\/.*)\.mdx?$/, '$1/');
