/** A post as read from a source, before anything is mapped. */
export interface Post {
  /** Identifies the post across runs. */
  key: string;
  /** Its place in the source. */
  place: string;
  /** The kind of content; only posts are imported. */
  kind: string;
  status: 'published' | 'draft' | 'scheduled' | 'none';
  locked: boolean;
  title: string;
  kicker: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, local; empty if unknown. */
  date: string;
  /** The last segment of its address; empty if unknown. */
  name: string;
  id: number | undefined;
  teaser: string;
  body: string;
  format: 'html' | 'text' | 'markdown';
  categories: readonly string[];
  tags: readonly string[];
  authors: readonly string[];
  source: string;
  /** Texts for the newsroom's own fields, by name. */
  own: Readonly<Record<string, readonly string[]>>;
  /** Every address that it had, absolute or as a path. */
  addresses: readonly string[];
  image: PostImage | undefined;
}

export interface PostImage {
  src: string;
  alt: string;
  title: string;
  caption: string;
  credit: string;
}

/** Reports what a source cannot read. */
export type Report = (kind: 'malformed' | 'encoding' | 'too-large', what: string, place: string) => void;

/** Yields posts as often as asked: once to plan, once to write. */
export interface Source {
  /** The host of the old site, if known. */
  origin: () => string | undefined;
  posts: (report: Report) => AsyncIterable<Post>;
  /** An image of the old site, which posts refer to by number. */
  attachment: (id: string) => PostImage | undefined;
}

/** An empty post. */
export const emptyPost = (key: string, place: string): Post => ({
  ...{ key, place, kind: 'post', status: 'published', locked: false },
  ...{
    title: '',
    kicker: '',
    date: '',
    name: '',
    id: undefined,
    teaser: '',
    body: '',
    format: 'html',
    source: '',
  },
  ...{ categories: [], tags: [], authors: [], addresses: [], image: undefined, own: {} },
});
