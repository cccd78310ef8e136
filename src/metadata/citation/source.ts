import { dateOf } from '../../archive/date.ts';
import { permanentUrl } from '../../archive/urls.ts';
import { headlineOf } from '../../card/card.ts';
import type { ArticleProps } from '../../views/article.ts';

/** The data of a reference to an article. */
export interface CitedArticle {
  /** `archive:44452`, or the last part of the address. */
  key: string;
  title: string;
  authors: readonly string[];
  /** `YYYY-MM-DD`. */
  date: string;
  publication: string;
  publisher: string;
  /** A language tag. */
  language: string;
  /** The permanent address if the article has an id. */
  url: string;
}

/** Replaces typographic spaces by plain ones, since reference managers sort and compare names. */
const plain = (text: string): string =>
  text
    .replace(/\u00ad/g, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\u00a0\u2028\u2029\u202a-\u202f\u2066-\u2069]+/g, ' ')
    .replace(/[\u061c\u200e\u200f]/g, '')
    .trim();

export function citedArticle({
  chrome,
  head,
  article,
}: Pick<ArticleProps, 'chrome' | 'head' | 'article'>): CitedArticle {
  const { id, authors, date } = article;
  return {
    key: id === undefined ? (head.path.split('/').at(-2) as string) : `article${id}`,
    title: plain(headlineOf(article)),
    authors: authors.map((author) => plain(author.title)),
    date: dateOf(date),
    publication: plain(chrome.title),
    publisher: plain(chrome.publisher),
    language: article.lang ?? chrome.language,
    url: chrome.url + (id === undefined ? head.path : permanentUrl(id)),
  };
}

const PARTICLES = /^(?:von|vom|van|zu|zum|zur|de|del|della|di|da|den|der|du|la|le|ten|ter)$/;

/** `Feldhusen` and `Mara` of "Mara Feldhusen": the last word is the family name, with the particles before it ("von der Heide"). */
export function nameParts(name: string): { family: string; given: string } {
  const words = name.split(' ');
  let first = words.length - 1;
  while (first > 1 && PARTICLES.test(words[first - 1] as string)) first--;
  return { family: words.slice(first).join(' '), given: words.slice(0, first).join(' ') };
}

/** `Feldhusen, Mara`. */
export function invertedName(name: string): string {
  const { family, given } = nameParts(name);
  return given === '' ? family : `${family}, ${given}`;
}
