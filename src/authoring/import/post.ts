/** A post as a source gives it, before anything is mapped. */
export interface Post {
  /** What makes it the same post in the next run. */
  key: string;
  /** Where it stands in the source. */
  place: string;
  /** The kind of content; only posts are imported. */
  kind: string;
  status: 'published' | 'draft' | 'scheduled' | 'none';
  locked: boolean;
  title: string;
  kicker: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, local; empty where there is none. */
  date: string;
  /** The last part of its address; empty where there is none. */
  name: string;
  id: number | undefined;
  teaser: string;
  body: string;
  format: 'html' | 'text' | 'markdown';
  categories: readonly string[];
  tags: readonly string[];
  authors: readonly string[];
  source: string;
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

/** Hears of what a source cannot read. */
export type Report = (kind: 'malformed' | 'encoding' | 'too-large', what: string, place: string) => void;

/** Something that gives posts, as often as it is asked to: once to plan, once to write. */
export interface Source {
  /** The host of the old site, where it is known. */
  origin: () => string | undefined;
  posts: (report: Report) => AsyncIterable<Post>;
  /** An image of the old site that posts refer to by number. */
  attachment: (id: string) => PostImage | undefined;
}

/** A post with nothing in it. */
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
  ...{ categories: [], tags: [], authors: [], addresses: [], image: undefined },
});
