import type { Media } from '../media.ts';
import type { Post, Source } from '../post.ts';
import { repairedPosts } from '../text/repaired-posts.ts';
import { detached } from '../text/detached.ts';
import { addressPattern } from './address-pattern.ts';
import { picturesIn, shortcodesIn } from './body-marks.ts';
import { languageGuess } from './language-guess.ts';
import { type Counted, Tally } from './tally.ts';

/** What a first look at a source finds, counted; the most frequent first. */
export interface Findings {
  /** Number of entries of every kind. */
  entries: number;
  kinds: Counted[];
  /** How many of them are in each state. */
  states: Counted[];
  /** The earliest and the latest date; empty without any. */
  from: string;
  to: string;
  categories: Counted[];
  tags: Counted[];
  authors: Counted[];
  languages: Counted[];
  shortcodes: Counted[];
  patterns: Counted[];
  /** Custom fields with an example. */
  custom: (Counted & { example: string })[];
  pictures: { used: number; missing: number; folders: Counted[] };
  /** Places that cannot be read. */
  problems: number;
  origin: string | undefined;
}

/** Kinds that WordPress and its plugins keep for themselves. */
const TECHNICAL =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\w+|wpcf7_\w+|shop_\w+)$/;

export const isTechnical = (kind: string): boolean => TECHNICAL.test(kind);

/** Reads a source once. Memory grows with the number of names, not with the texts. `onPost` is called after each post. */
export async function findingsIn(
  source: Source,
  media: Pick<Media, 'find'>,
  onPost: () => void,
): Promise<Findings> {
  const collected = new Collected(source, media);
  let problems = 0;
  for await (const post of repairedPosts(source, () => problems++, ['post', 'page'])) {
    collected.add(post);
    onPost();
  }
  return { ...collected.findings(), problems, origin: source.origin() };
}

const LISTS = [
  'kinds',
  'states',
  'categories',
  'tags',
  'authors',
  'languages',
  'shortcodes',
  'patterns',
] as const;

class Collected {
  entries = 0;
  readonly #source: Source;
  readonly #media: Pick<Media, 'find'>;
  readonly #tallies = Object.fromEntries(LISTS.map((name) => [name, new Tally()])) as Record<
    (typeof LISTS)[number],
    Tally
  >;
  readonly #custom = new Map<string, Counted & { example: string }>();
  readonly #folders = new Tally();
  #pictures = { used: 0, missing: 0 };
  #from = '';
  #to = '';

  constructor(source: Source, media: Pick<Media, 'find'>) {
    [this.#source, this.#media] = [source, media];
  }

  add(post: Post): void {
    this.entries++;
    const { kinds, states, categories, tags, authors, languages, shortcodes, patterns } = this.#tallies;
    kinds.add(post.kind);
    if (post.kind === 'attachment') this.#upload(post);
    if (isTechnical(post.kind)) return;
    states.add(post.status);
    this.#date(post.date.slice(0, 10));
    for (const name of new Set(post.categories)) categories.add(name);
    for (const name of new Set(post.tags)) tags.add(name);
    for (const name of new Set(post.authors)) authors.add(name);
    for (const name of shortcodesIn(post.body)) shortcodes.add(name);
    for (const name of languagesOf(post)) languages.add(name);
    const [address] = post.addresses;
    if (address !== undefined) patterns.add(addressPattern(address, post));
    for (const src of picturesIn(post.body)) this.#picture(src);
    for (const [key, [example = '']] of Object.entries(post.custom ?? {})) this.#field(key, example);
  }

  findings(): Omit<Findings, 'problems' | 'origin'> {
    const lists = Object.fromEntries(LISTS.map((name) => [name, this.#tallies[name].list()]));
    return {
      ...(lists as Record<(typeof LISTS)[number], Counted[]>),
      ...{ entries: this.entries, from: this.#from, to: this.#to },
      custom: [...this.#custom.values()].sort((a, b) => b.count - a.count),
      pictures: { ...this.#pictures, folders: this.#folders.list() },
    };
  }

  #date(date: string): void {
    if (date === '') return;
    if (this.#from === '' || date < this.#from) this.#from = detached(date);
    if (date > this.#to) this.#to = detached(date);
  }

  #upload({ id }: Post): void {
    const src = this.#source.attachment(String(id))?.src;
    if (src !== undefined && /\.(?:png|jpe?g|webp|avif|gif)$/i.test(src)) this.#picture(src);
  }

  #picture(src: string): void {
    if (src.startsWith('data:')) return;
    this.#pictures.used++;
    if (this.#media.find(src) !== undefined) return;
    this.#pictures.missing++;
    this.#folders.add(src.replace(/[?#].*$/s, '').replace(/[^/]*$/, '') || './');
  }

  #field(key: string, value: string): void {
    const known = this.#custom.get(key);
    if (known) known.count++;
    else if (value !== '')
      this.#custom.set(detached(key), {
        name: detached(key),
        count: 1,
        example: detached(value.slice(0, EXAMPLE)),
      });
  }
}

/** Length of an example. */
const EXAMPLE = 60;

/** The languages that the source names, or else the one that the body seems to be in. */
function languagesOf({ languages = [], body }: Post): readonly string[] {
  if (languages.length > 0) return languages;
  const guess = languageGuess(body);
  return guess === undefined ? [] : [guess];
}
