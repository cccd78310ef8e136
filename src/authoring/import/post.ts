import type { LossKind } from '../../i18n/import.ts';
import type { BodyScope } from './markdown/body-scope.ts';
import type { ReadProgress } from './read-progress.ts';

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
  /** The date as the source has it. */
  dateText: string;
  /** The form of the date if it can be read in several ways: `DD/MM/YYYY`; else empty. */
  dateGuess: string;
  /** The last segment of its address; empty if unknown. */
  name: string;
  id: number | undefined;
  teaser: string;
  body: string;
  format: 'html' | 'text' | 'markdown';
  categories: readonly string[];
  tags: readonly string[];
  /** Terms of other kinds, which count only if the mapping or a vocabulary has them. */
  otherTerms: readonly { kind: string; name: string }[];
  authors: readonly string[];
  source: string;
  /** Texts for the newsroom's own fields, by name. */
  own: Readonly<Record<string, readonly string[]>>;
  /** Every address that it had, absolute or as a path. */
  addresses: readonly string[];
  /** Addresses by which other posts refer to it, which no reader used. */
  references?: readonly string[];
  image: PostImage | undefined;
  /** Number of comments that readers saw. */
  comments: number;
  /** The texts of footnotes that are kept beside the body, as HTML by their ids. */
  footnotes: Readonly<Record<string, string>>;
  /** Custom fields by key, and the languages that the source names: for a first look. */
  custom?: Readonly<Record<string, readonly string[]>> | undefined;
  languages?: readonly string[] | undefined;
  /** Its language as the source names it: a tag such as `en` or `en_GB`; missing if the source does not tell. */
  language?: string | undefined;
  /** What the source leaves out, simplifies or guesses while it makes the body. */
  losses: readonly SourceLoss[];
}

export interface SourceLoss {
  kind: LossKind;
  what: string;
  example: string;
}

export interface PostImage {
  src: string;
  alt: string;
  title: string;
  caption: string;
  credit: string;
}

/** Reports what a source cannot read. */
export type Report = (
  kind:
    | 'malformed'
    | 'encoding'
    | 'too-large'
    | 'double-encoded'
    | 'unclear-encoding'
    | 'broken-letter'
    | 'file-format'
    | 'expired'
    | 'field',
  what: string,
  place: string,
  example?: string,
) => void;

/** Yields posts as often as asked: once to plan, once to write. */
export interface Source {
  /** The host of the old site, if known. */
  origin: () => string | undefined;
  /** Tells the source from others that were imported into the same archive, across runs; known when all posts are read. */
  identity?: () => string | undefined;
  posts: (report: Report) => AsyncIterable<Post>;
  /** The folder with its pictures and files, if it brings them along. */
  folder?: string | undefined;
  /** An image of the old site, which posts refer to by number. */
  attachment: (id: string) => PostImage | undefined;
  /** The pictures that were uploaded to a post, by its number. */
  attachedTo?: (post: string) => readonly PostImage[];
  /** The name of the category that contains another one. */
  parentTerm?: (name: string) => string | undefined;
  /** The file of a picture that a post names, if the source has it on disk; for the post that was read last. */
  picture?: (src: string, post: Post) => string | undefined;
  /** What the Markdown body of a post needs besides its text; for the post that was read last. */
  bodyScope?: (post: Post) => BodyScope | undefined;
  /** How far the current pass is, if the source can tell. */
  readonly progress?: ReadProgress;
}

/** An empty post. */
export const emptyPost = (key: string, place: string): Post => ({
  ...{ key, place, kind: 'post', status: 'published', locked: false },
  ...{
    title: '',
    kicker: '',
    ...{ date: '', dateText: '', dateGuess: '' },
    name: '',
    id: undefined,
    teaser: '',
    body: '',
    format: 'html',
    source: '',
  },
  ...{ categories: [], tags: [], otherTerms: [], authors: [], addresses: [], image: undefined, own: {} },
  comments: 0,
  footnotes: {},
  losses: [],
});
