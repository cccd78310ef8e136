/** An entry of a feed, of whatever format. */
export interface FeedEntry {
  /** The guid or id. */
  id: string;
  title: string;
  date: string;
  addresses: string[];
  /** HTML. */
  content: string;
  /** HTML. */
  summary: string;
  categories: string[];
  authors: string[];
  media: FeedMedium[];
  kind: string;
  isDraft: boolean;
}

/** A picture, sound or film that belongs to an entry. */
export interface FeedMedium {
  url: string;
  /** A MIME type, or its first half. */
  type: string;
  title: string;
  caption: string;
  credit: string;
}

export const emptyEntry = (): FeedEntry => ({
  ...{ id: '', title: '', date: '', content: '', summary: '', kind: 'post', isDraft: false },
  ...{ addresses: [], categories: [], authors: [], media: [] },
});

export const emptyMedium = (): FeedMedium => ({ url: '', type: '', title: '', caption: '', credit: '' });
