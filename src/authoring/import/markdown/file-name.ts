import { isCalendarDate } from '../../../archive/date.ts';

/** What the path of a text says about it. */
export interface NamedFile {
  /** `YYYY-MM-DD`; empty if the path has none. */
  date: string;
  /** Whether the name itself begins with the date, not a folder. */
  dateInName: boolean;
  /** The name without date, language and ending. */
  slug: string;
  /** The code of its language: `de` in `index.de.md`; empty if the name has none. */
  language: string;
  /** The folders above, a bundle's own not included. */
  folders: readonly string[];
}

const DATED = /^(\d{4})[-_](\d{1,2})[-_](\d{1,2})[-_ ]?(.*)$/s;
const LANGUAGE = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i;

/** Reads a path such as `_posts/2014-03-05-name.md`, `2014/03/05/name.md`, or `posts/name/index.de.md`. `known` are the site's languages. */
export function namedFile(path: string, known: readonly string[]): NamedFile {
  const folders = path.split('/');
  const [stem = '', ...suffixes] = (folders.pop() as string).replace(/\.\w+$/, '').split('.');
  const last = suffixes.at(-1) ?? '';
  const isLanguage = known.length > 0 ? known.includes(last) : LANGUAGE.test(last);
  const language = isLanguage ? last : '';
  const name = [stem, ...(isLanguage ? suffixes.slice(0, -1) : suffixes)].join('.');
  const own = /^(?:index|README)$/i.test(name) ? (folders.pop() ?? '') : name;
  const [, year = '', month = '', day = '', rest = ''] = DATED.exec(own) ?? [];
  const dated = dateFrom(year, month, day);
  const above = /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(folders.join('/'));
  return {
    date: dated || (above ? dateFrom(above[1] ?? '', above[2] ?? '', above[3] ?? '') : ''),
    dateInName: dated !== '',
    slug: dated === '' || rest === '' ? own : rest,
    ...{ language, folders },
  };
}

function dateFrom(year: string, month: string, day: string): string {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : '';
}
