import { dateOf, withOffset } from '../../archive/date.ts';
import { fullAddress } from '../../archive/full-address.ts';
import { EXPORTED_FIELDS, type ExportedField } from '../../archive/fields.ts';
import type { OwnValue } from '../../archive/own-fields.ts';
import { permanentPath } from '../../archive/permanent-path.ts';
import { changeOf } from '../../site/last-change.ts';
import type { DataItem, DataSource } from '../../views/data.ts';

/** One article as a row of a table. Missing values are null; lists keep the author's order. */
export interface DataRow extends Record<ExportedField, string | null> {
  id: number | null;
  url: string;
  title: string;
  kicker: string;
  /** A calendar date, or RFC 3339 with the offset if the time of day is known. The same goes for `updated`. */
  date: string;
  updated: string | null;
  regions: readonly string[];
  category: string;
  type: string;
  topics: readonly string[];
  authors: readonly string[];
  teaser: string;
  image: string | null;
  corrections: readonly string[];
  /** Only if an article is in another language than the site. */
  language?: string;
  /** Git blob id of the article's file: it changes with any character. */
  revision: string;
  /** The newsroom's own fields. */
  [own: string]: OwnValue | null;
}

/** With absolute URLs and zoned times. */
export function rowOf({ url, timeZone, own, hasLanguages, language }: DataSource, item: DataItem): DataRow {
  const { card, id, image } = item;
  return {
    id: id ?? null,
    url: url + card.url,
    title: card.title,
    kicker: card.kicker,
    date: zoned(item.date, timeZone),
    updated: item.updated === undefined ? null : zoned(item.updated, timeZone),
    regions: item.regions,
    category: item.category,
    type: item.type,
    topics: item.topics,
    authors: item.authors,
    ...exportedOf(item),
    teaser: card.teaser,
    image: image ? fullAddress(url, image.src) : null,
    corrections: item.corrections.map(({ date, text }) => `${date}: ${text}`),
    ...(hasLanguages && { language: card.lang ?? language }),
    ...ownColumns(own, item),
    revision: item.body.hash,
  };
}

/** Absent lists are empty. */
const ownColumns = (own: DataSource['own'], item: DataItem): Record<string, OwnValue | null> =>
  Object.fromEntries(own.map(({ name, kind }) => [name, item.own[name] ?? (kind === 'list' ? [] : null)]));

const exportedOf = (item: DataItem): Record<ExportedField, string | null> =>
  Object.fromEntries(EXPORTED_FIELDS.map((name) => [name, item[name] ?? null])) as Record<
    ExportedField,
    string | null
  >;

export const zoned = (dateOrTime: string, timeZone: string): string =>
  dateOrTime.includes('T') ? withOffset(dateOrTime, timeZone) : dateOrTime;

/** The permanent address that identifies an article. */
export const identifierOf = ({ id, firstUrl, card: { url } }: DataItem): string =>
  permanentPath({ id, firstUrl, url });

/** The calendar date of an article's last change. */
export const changedOn = (item: DataItem): string => dateOf(changeOf(item));
