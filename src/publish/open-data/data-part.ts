import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { yearDataUrl } from '../../archive/urls.ts';
import { CACHES } from '../../cache/caches.ts';
import { Store } from '../../cache/store.ts';
import { type DataFile, listedSums } from '../../metadata/data/package.ts';
import type { DataMonth, DataYear } from '../../views/data.ts';
import { digestOf } from '../../site/digest.ts';
import { makeMonth } from './data-month.ts';
import { writeNewestYear, writeYear, type YearOptions } from './data-year.ts';
import { stagedAt } from './file-writer.ts';
import { CachedMonths } from './cached-months.ts';
import type { GeneratedFile, GeneratedPart } from '../output/generated-part.ts';
import { type OutputFiles, sumOf } from '../output/manifest-part.ts';
import type { Manifest } from '../output/manifest.ts';
import type { Program } from '../program.ts';

export interface DataOptions {
  contentDir: string;
  cacheDir: string;
  program: Program;
  /** The reliable part of the last manifest. */
  base: Manifest;
  /** Temporary folder for files that go into the output; nothing else writes to it. */
  made: string;
}

/** The parts of a year, the key of its tables, and the year's contribution to the files about the whole archive. */
export interface YearParts {
  parts: GeneratedPart[];
  tables: string;
  cached: CachedYear;
}

/** The cached data of a year's tables, stored under their key. */
export interface CachedYear {
  files: readonly DataFile[];
  /** The checksums of the articles in the tables. */
  hashes: string;
  /** The year's share of the Parquet file. */
  parquet: Uint8Array;
}

export const cachedYears = (cacheDir: string): Store<CachedYear> => new Store(cacheDir, CACHES.data);

/**
 * The tables of a year, and the Markdown of its articles with the checksums: two parts, of which only the changed files are
 * generated. `store` caches the data of the tables.
 */
export async function partsOfYear(
  year: DataYear,
  isNewest: boolean,
  store: Store<CachedYear>,
  options: DataOptions,
): Promise<YearParts> {
  const { program, base, made: folder } = options;
  const code = [program.hash.data, program.precompress];
  const source = digestOf([code, year.source, year.images, year.exports, year.tables, isNewest]);
  const tables: GeneratedPart = { name: `data-${year.year}`, source };
  const texts: GeneratedPart = {
    name: `markdown-${year.year}`,
    source: digestOf([code, year.source, year.images, year.exports.markdown, year.digest]),
  };
  const isUnchanged = (part: GeneratedPart): boolean => base.get(part.name)?.head.source === part.source;
  const last = store.read(year.year, base.get(tables.name)?.head.source);
  const cached = isUnchanged(tables) ? last : undefined;
  if (cached && isUnchanged(texts)) return { parts: [tables, texts], tables: source, cached };
  const before = base.get(texts.name)?.files ?? {};
  const work = new YearWork(year, { files: before, sums: listedSums(last?.hashes ?? '') }, options);
  const reused = work.hasMarkdown ? cached : undefined;
  const made = reused ?? (await work.tables(isNewest));
  if (!reused) store.write(year.year, source, made);
  const ofTables = !reused && {
    files: made.files.map((file) => entryOf(file, madeFile(folder, source, file))),
    isOwn: true,
  };
  const ofTexts = !isUnchanged(texts) && { files: await work.markdown(made.hashes), isOwn: true };
  return {
    parts: [
      { ...tables, ...ofTables },
      { ...texts, ...ofTexts },
    ],
    tables: source,
    cached: made,
  };
}

/** The Markdown files of the last build, and the checksums of those whose articles were in the tables. */
interface LastMarkdown {
  files: OutputFiles;
  sums: ReadonlyMap<string, string>;
}

/** Generates the files of a year, except the Markdown of unchanged articles. */
class YearWork {
  readonly #year: DataYear;
  readonly #options: DataOptions;
  readonly #months: readonly DataMonth[];
  readonly #today: DataMonth;
  /** The key of each article, by the path of its Markdown. */
  readonly #keys: ReadonlyMap<string, string>;
  readonly #written = new Map<string, DataFile>();
  readonly #month: YearOptions;

  constructor(year: DataYear, before: LastMarkdown, options: DataOptions) {
    [this.#year, this.#options, this.#months, this.#today] = [year, options, year.months(), year.today()];
    const { contentDir, program, made: folder } = options;
    const { exports } = year;
    const articles = [this.#today, ...this.#months].flatMap((month) => month.articles);
    const keyed = articles.map(
      ({ path, inputs }) =>
        [path, digestOf([program.hash.data, year.source, year.images, inputs()])] as const,
    );
    this.#keys = new Map(keyed);
    const isUnchanged = (path: string): boolean => before.files[path.slice(1)]?.key === this.#keys.get(path);
    this.#month = {
      ...{ contentDir, folder, exports },
      keyOf: (path) => this.#keys.get(path) as string,
      wants: (path) => exports.markdown && !isUnchanged(path),
      knownSum: (path) => (isUnchanged(path) ? before.sums.get(path) : undefined),
    };
  }

  /** Whether the Markdown of all articles in the tables is unchanged. */
  get hasMarkdown(): boolean {
    const { wants } = this.#month;
    return !this.#months.some(({ articles }) => articles.some(({ path }) => wants(path)));
  }

  /** Generates the tables, and writes changed Markdown on the way. */
  async tables(isNewest: boolean): Promise<CachedYear> {
    const year = { ...this.#year, months: this.#months };
    const made = isNewest
      ? await writeNewestYear(year, this.#month, new CachedMonths(this.#options.cacheDir))
      : await writeYear(year, this.#month);
    for (const file of made.markdown) this.#written.set(file.path, file);
    return { files: made.files, hashes: Buffer.from(made.hashes).toString(), parquet: made.parquet };
  }

  /** The articles' Markdown and the list of its checksums, if the site has them; `hashes` are those of the articles in the tables. */
  async markdown(hashes: string): Promise<[string, GeneratedFile][]> {
    if (!this.#year.exports.markdown) return [];
    const { made: folder } = this.#options;
    const path = yearDataUrl(this.#year.source.words, this.#year.year, 'hashes');
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

  /** Writes the Markdown of articles that are not in the tables yet. Returns its checksums. */
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

/** A new file in `folder`. */
export const madeFile = (folder: string, key: string, file: DataFile): GeneratedFile => ({
  key,
  source: stagedAt(folder, file.path),
  known: sumOf(file),
});
