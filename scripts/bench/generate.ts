import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { articleText, type Names } from './article.ts';
import { Random } from './random.ts';

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
}

/**
 * Writes a content folder with `size` articles spread evenly over the years 2001 to 2026, without images. Vocabularies and
 * site.yaml are copied from `model`, another content folder.
 */
export function generateArchive(folder: string, size: number, model: string): SyntheticArchive {
  mkdirSync(folder, { recursive: true });
  for (const file of ['site', ...VOCABULARIES])
    cpSync(join(model, `${file}.yaml`), join(folder, `${file}.yaml`));
  const [categories, regions, types, topics, authors] = VOCABULARIES.map((file) => {
    const terms = parse(readFileSync(join(model, `${file}.yaml`), 'utf8')) as { name: string }[];
    return terms.map(({ name }) => name);
  }) as [string[], string[], string[], string[], string[]];
  const archive = { folder, size, names: { categories, regions, types, topics, authors } };
  for (let index = 0; index < size; index++) writeArticle(archive, index, dateAt(index, size));
  return archive;
}

/** Adds an article dated the day after the last one. Returns its path in the content folder. */
export function addArticle(archive: SyntheticArchive, number: number): string {
  return writeArticle(archive, archive.size + number, dayOf(LAST_DAY + DAY_MS));
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const dateAt = (index: number, size: number): string => {
  const days = (LAST_DAY - FIRST_DAY) / DAY_MS;
  return dayOf(FIRST_DAY + Math.floor((index / Math.max(1, size - 1)) * days) * DAY_MS);
};

function writeArticle({ folder, names }: SyntheticArchive, index: number, date: string): string {
  const file = `articles/${date.slice(0, 7).replace('-', '/')}/beitrag-${index + 1}.md`;
  const path = join(folder, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, articleText(new Random(index + 1), index + 1, date, names));
  return file;
}
