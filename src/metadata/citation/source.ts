import { dateOf } from '../../archive/date.ts';
import { permanentUrl } from '../../archive/urls.ts';
import type { ArticleProps } from '../../views/article.ts';

/** What a reference to an article is made of. */
export interface CitedArticle {
  /** `archive:44452`, or the last part of the address. */
  key: string;
  title: string;
  authors: readonly string[];
  /** `YYYY-MM-DD`. */
  date: string;
  publication: string;
  publisher: string;
  language: string;
  /** The permanent address where there is an id. */
  url: string;
}

/** Typographic spaces become plain ones: reference managers sort and compare. */
const plain = (text: string): string =>
  text
    .replace(/\u00ad/g, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\u00a0\u2028\u2029\u202a-\u202f\u2066-\u2069]+/g, ' ')
    .trim();

export function citedArticle({
  frame,
  head,
  article,
}: Pick<ArticleProps, 'frame' | 'head' | 'article'>): CitedArticle {
  const { id, title, kicker, authors, date } = article;
  return {
    key: id === undefined ? (head.path.split('/').at(-2) as string) : `article${id}`,
    title: plain(`${kicker}: ${title}`),
    authors: authors.map((author) => plain(author.title)),
    date: dateOf(date),
    publication: plain(frame.title),
    publisher: plain(frame.publisher),
    language: frame.language,
    url: frame.url + (id === undefined ? head.path : permanentUrl(id)),
  };
}

/** `Feldhusen` and `Mara` of "Mara Feldhusen": the last word counts as the family name. */
export function nameParts(name: string): { family: string; given: string } {
  const space = name.lastIndexOf(' ');
  return { family: name.slice(space + 1), given: space === -1 ? '' : name.slice(0, space) };
}

/** `Feldhusen, Mara`. */
export function invertedName(name: string): string {
  const { family, given } = nameParts(name);
  return given === '' ? family : `${family}, ${given}`;
}
