import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { articleText, type Names } from './article.ts';
import { photoNumbered } from './photos.ts';

const FIRST_DAY = Date.UTC(2001, 0, 1);
const LAST_DAY = Date.UTC(2026, 10, 23);
const DAY_MS = 86_400_000;
const VOCABULARIES = ['categories', 'regions', 'types', 'topics', 'authors'] as const;

/** A content folder of synthetic articles. The same size gives the same files on every machine. */
export interface SyntheticArchive {
  /** The content folder. */
  folder: string;
  size: number;
  names: Names;
  pictures?: Pictures;
}

/** Pictures of the articles. */
export interface Pictures {
  /** One article in this many has one. */
  every: number;
  /** What they are made from (`drawPhotos`). */
  drawn: readonly Buffer[];
}

export interface ArchiveOptions {
  pictures?: Pictures;
  /** The date of an article by its position, as `YYYY-MM-DD`; evenly spread otherwise. */
  dateOf?: (index: number, size: number) => string;
}

/** The number of pictures of an archive. */
export const pictureCount = (size: number, every: number): number =>
  every === 0 ? 0 : Math.ceil(size / every);

/**
 * Writes a content folder with `size` articles spread evenly over the years 2001 to 2026: one in five with an old address, one in ten
 * corrected, and with pictures if there are any. Vocabularies and site.yaml are copied from `model`, another content folder.
 */
export function generateArchive(
  folder: string,
  size: number,
  model: string,
  { pictures, dateOf = dateAt }: ArchiveOptions = {},
): SyntheticArchive {
  mkdirSync(folder, { recursive: true });
  for (const file of ['site', ...VOCABULARIES])
    cpSync(join(model, `${file}.yaml`), join(folder, `${file}.yaml`));
  const [categories, regions, types, topics, authors] = VOCABULARIES.map((file) => {
    const terms = parse(readFileSync(join(model, `${file}.yaml`), 'utf8')) as { name: string }[];
    return terms.map(({ name }) => name);
  }) as [string[], string[], string[], string[], string[]];
  const names = { categories, regions, types, topics, authors };
  const archive = { folder, size, names, ...(pictures && { pictures }) };
  for (let index = 0; index < size; index++)
    writeArticle(archive, index, {
      date: dateOf(index, size),
      last: dayOf(LAST_DAY),
      pictured: pictures !== undefined && index % pictures.every === 0,
    });
  return archive;
}

/**
 * Adds an article, dated the day after the last one unless a date is given, with a picture if it is wanted and others have one. Returns its
 * path in the content folder.
 */
export function addArticle(
  archive: SyntheticArchive,
  number: number,
  { date = dayOf(LAST_DAY + DAY_MS), pictured = false } = {},
): string {
  return writeArticle(archive, archive.size + number, { date, pictured });
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const dateAt = (index: number, size: number): string => {
  const days = (LAST_DAY - FIRST_DAY) / DAY_MS;
  return dayOf(FIRST_DAY + Math.floor((index / Math.max(1, size - 1)) * days) * DAY_MS);
};

function writeArticle(
  { folder, names, pictures }: SyntheticArchive,
  index: number,
  { pictured, ...dates }: { date: string; last?: string; pictured: boolean },
): string {
  const month = `articles/${dates.date.slice(0, 7).replace('-', '/')}`;
  const name = `beitrag-${index + 1}`;
  mkdirSync(join(folder, month), { recursive: true });
  const picture = pictures && pictured ? `${name}.jpg` : undefined;
  if (pictures && picture !== undefined)
    writeFileSync(join(folder, month, picture), photoNumbered(pictures.drawn, index));
  const text = articleText({ id: index + 1, ...dates, ...(picture !== undefined && { picture }) }, names);
  writeFileSync(join(folder, month, `${name}.md`), text);
  return `${month}/${name}.md`;
}
