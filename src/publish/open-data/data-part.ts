import { hash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { yearDataUrl } from '../../archive/urls.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import type { DataFile } from '../../metadata/data/package.ts';
import type { DataMonth, DataYear } from '../../views/data.ts';
import { digestOf } from '../../site/digest.ts';
import { makeMonth } from './data-month.ts';
import { writeNewestYear, writeYear, type YearOptions } from './data-year.ts';
import { stagedAt } from './file-writer.ts';
import { KnownMonths } from './cached-months.ts';
import type { GeneratedFile, GeneratedPart } from '../output/generated-part.ts';
import { type OutputFiles, sumOf } from '../output/manifest-part.ts';
import type { Manifest } from '../output/manifest.ts';
import type { Program } from '../program.ts';

export interface DataOptions {
  contentDir: string;
  cacheDir: string;
  program: Program;
  /** What stands and can be relied on. */
  base: Manifest;
  /** Folder for files that go into the output, which nobody else writes to; gone after the build. */
  made: string;
}

/** What an earlier build left, within the cache folder. */
export const dataFolder = (cacheDir: string): string => join(cacheDir, 'data');

/** The parts of a year, the key of its tables, and what the whole is to say of these. */
export interface YearParts {
  parts: GeneratedPart[];
  tables: string;
  described: readonly DataFile[];
}

/** What is remembered of a year's tables, beside their part of the Parquet file. Serialisable. */
interface KnownTables {
  files: readonly DataFile[];
  /** The checksums of the articles that they hold. */
  hashes: string;
}

/** Names of the files in the cache folder that remember tables. */
export const keptOf = (tables: string): string[] => [`${tables}.json`, `${tables}.parquet`];

/** The tables of a year, and the Markdown of its articles with the checksums: two parts, each made as far as it does not stand. */
export async function partsOfYear(
  year: DataYear,
  isNewest: boolean,
  options: DataOptions,
): Promise<YearParts> {
  const { cacheDir, program, base, made: folder } = options;
  const code = [program.hash.data, program.precompress];
  const source = digestOf([code, year.source, year.tables, isNewest]);
  const tables: GeneratedPart = { name: `data-${year.year}`, source };
  const texts: GeneratedPart = {
    name: `markdown-${year.year}`,
    source: digestOf([code, year.source, year.digest]),
  };
  const stands = (part: GeneratedPart): boolean => base.get(part.name)?.head.source === part.source;
  const known = stands(tables) ? knownTables(source, cacheDir) : undefined;
  if (known && stands(texts)) return { parts: [tables, texts], tables: source, described: known.files };
  const before = base.get(texts.name)?.files ?? {};
  const work = new YearWork(year, before, options);
  const standing = work.hasMarkdown ? known : undefined;
  const { files, hashes } = standing ?? (await work.tables(source, isNewest));
  const ofTables = !standing && {
    files: files.map((file) => entryOf(file, madeFile(folder, source, file))),
    isOwn: true,
  };
  const ofTexts = !stands(texts) && { files: await work.markdown(hashes), isOwn: true };
  return {
    parts: [
      { ...tables, ...ofTables },
      { ...texts, ...ofTexts },
    ],
    ...{ tables: source, described: files },
  };
}

/** Makes the files of a year. The Markdown of an article that stands is left. */
class YearWork {
  readonly #year: DataYear;
  readonly #options: DataOptions;
  readonly #months: readonly DataMonth[];
  readonly #today: DataMonth;
  /** Of each article, by the path of its Markdown. */
  readonly #keys: ReadonlyMap<string, string>;
  readonly #written = new Map<string, DataFile>();
  readonly #month: YearOptions;

  /** `before` are the files of the Markdown's part as they stand. */
  constructor(year: DataYear, before: OutputFiles, options: DataOptions) {
    [this.#year, this.#options, this.#months, this.#today] = [year, options, year.months(), year.today()];
    const { contentDir, program, made: folder } = options;
    const articles = [this.#today, ...this.#months].flatMap((month) => month.articles);
    const keyed = articles.map(
      ({ path, inputs }) => [path, digestOf([program.hash.data, year.source, inputs()])] as const,
    );
    this.#keys = new Map(keyed);
    this.#month = {
      ...{ contentDir, folder },
      keyOf: (path) => this.#keys.get(path) as string,
      wants: (path) => before[path.slice(1)]?.key !== this.#keys.get(path),
    };
  }

  /** Whether the Markdown of all articles in the tables stands. */
  get hasMarkdown(): boolean {
    const { wants } = this.#month;
    return !this.#months.some(({ articles }) => articles.some(({ path }) => wants(path)));
  }

  /** Makes the tables, remembers them under their key, and writes Markdown on the way. */
  async tables(key: string, isNewest: boolean): Promise<KnownTables> {
    const cache = dataFolder(this.#options.cacheDir);
    const year = { ...this.#year, months: this.#months };
    const made = isNewest
      ? await writeNewestYear(year, this.#month, new KnownMonths(cache))
      : await writeYear(year, this.#month);
    for (const file of made.markdown) this.#written.set(file.path, file);
    const tables: KnownTables = { files: made.files, hashes: Buffer.from(made.hashes).toString() };
    writeAtomically(join(cache, `${key}.parquet`), made.parquet);
    writeAtomically(join(cache, `${key}.json`), JSON.stringify(tables));
    return tables;
  }

  /** The articles' Markdown and the list of its checksums, of which `hashes` are those of the articles in the tables. */
  async markdown(hashes: string): Promise<[string, GeneratedFile][]> {
    const { made: folder } = this.#options;
    const path = yearDataUrl(this.#year.year, 'hashes');
    const content = (await this.#ofToday()) + hashes;
    const sha256 = hash('sha256', content);
    writeFileSync(stagedAt(folder, path), content);
    const list = { path, bytes: Buffer.byteLength(content), sha256 };
    const texts = [...this.#keys].map(([ofArticle, key]) => {
      const file = this.#written.get(ofArticle);
      return entryOf({ path: ofArticle }, file ? madeFile(folder, key, file) : { key });
    });
    return [...texts, entryOf(list, madeFile(folder, sha256, list))];
  }

  /** Writes the Markdown of what is not in the tables yet. Returns its checksums. */
  async #ofToday(): Promise<string> {
    if (this.#today.articles.length === 0) return '';
    const { markdown, hashes } = await makeMonth(this.#today, this.#year.source, this.#month);
    for (const file of markdown) this.#written.set(file.path, file);
    return Buffer.from(hashes).toString();
  }
}

const entryOf = ({ path }: Pick<DataFile, 'path'>, file: GeneratedFile): [string, GeneratedFile] => [
  path.slice(1),
  file,
];

/** A file that was made now, into `folder`. */
export const madeFile = (folder: string, key: string, file: DataFile): GeneratedFile => ({
  key,
  source: stagedAt(folder, file.path),
  known: sumOf(file),
});

/** What the cache folder remembers of tables, if that is whole. */
function knownTables(key: string, cacheDir: string): KnownTables | undefined {
  const folder = dataFolder(cacheDir);
  const isThere = (name: string): boolean =>
    (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (!keptOf(key).every(isThere)) return undefined;
  try {
    return JSON.parse(readFileSync(join(folder, `${key}.json`), 'utf8')) as KnownTables;
  } catch {
    return undefined; // cut off by a crash of the machine
  }
}
