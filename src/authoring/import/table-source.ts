import { basename } from 'node:path';
import { postDate } from './text/dates.ts';
import { detached } from './text/detached.ts';
import { textPieces } from './text/encoded-stream.ts';
import { plainText, termName } from './text/html-text.ts';
import { ImportError } from './import-error.ts';
import type { Mapping } from './mapping.ts';
import { mappedOwn, ownTexts } from './own-fields.ts';
import { ReadProgress } from './read-progress.ts';
import { emptyPost, type Post, type PostImage, type Report, type Source } from './post.ts';
import { ROW_KEY } from './state.ts';
import { csvRows, jsonRows, type Row } from './body/table-rows.ts';

/** Rows without a status count as published. */
const PUBLISHED = /^(?:|publish|published|veröffentlicht|online)$/i;

/** Tables with one post per row: CSV with a header (RFC 4180; comma, semicolon or tab) or JSON Lines. */
export class TableSource implements Source {
  readonly progress: ReadProgress;
  readonly #files: readonly string[];
  readonly #kind: 'csv' | 'jsonl';
  readonly #mapping: Mapping;
  readonly #columns: Readonly<Record<string, string>>;

  constructor(files: readonly string[], kind: 'csv' | 'jsonl', mapping: Mapping) {
    this.#files = files;
    this.progress = new ReadProgress(files, 'bytes');
    this.#kind = kind;
    this.#mapping = mapping;
    this.#columns = mapping.columns ?? {};
  }

  origin = (): string | undefined => undefined;
  identity = (): string => `${this.#kind} ${this.#files.map((file) => basename(file)).join(', ')}`;
  attachment = (): PostImage | undefined => undefined;

  async *posts(report: Report): AsyncGenerator<Post> {
    this.progress.done = 0;
    const keys = new RowKeys();
    for (const file of this.#files) {
      const name = basename(file);
      const onOther = (encoding: string, line: number): void => {
        report('encoding', encoding, `${name}:${line}`);
      };
      const pieces = textPieces(file, onOther, this.progress);
      const onProblem = (problem: string, line: number): void => {
        report('malformed', problem, `${name}:${line}`);
      };
      const rows = this.#kind === 'csv' ? csvRows(pieces, onProblem) : jsonRows(pieces, onProblem);
      for await (const { row, line } of rows) {
        this.#checkColumns(row, name);
        yield this.#post(row, `${name}:${line}`, keys);
      }
    }
  }

  /** Without its title column, a table would yield nothing but losses. */
  #checkColumns(row: Row, name: string): void {
    const missing = ['title', 'date', 'body'].map((field) => this.#columns[field] ?? field);
    if (this.#kind === 'csv' && missing.some((column) => !(column in row)))
      throw new ImportError('noColumn', {
        file: name,
        columns: missing.filter((column) => !(column in row)).join(', '),
        there: Object.keys(row).join(', '),
      });
  }

  #post(row: Row, place: string, keys: RowKeys): Post {
    const raw = (field: string): unknown => row[this.#columns[field] ?? field];
    const get = (field: string): string => textOf(raw(field)).trim();
    const list = (field: string): string[] => listOf(raw(field));
    const terms = (field: string): string[] => list(field).map(termName);
    const [image, title] = [get('image'), plainText(get('title'))];
    const key = get('key') || get('id') || list('address')[0] || keys.next(get('date'), title);
    return {
      ...emptyPost(key, place),
      // Other values are not public: private, pending, scheduled.
      status: PUBLISHED.test(get('status')) ? 'published' : 'draft',
      title,
      kicker: plainText(get('kicker')),
      ...postDate(get('date'), this.#mapping),
      name: get('name'),
      id: Number(get('id')) || undefined,
      teaser: plainText(get('teaser')),
      body: textOf(raw('body')),
      format: this.#mapping.format,
      categories: terms('category'),
      tags: terms('tags'),
      authors: terms('authors'),
      source: plainText(get('source')),
      language: get('language'),
      own: mappedOwn(this.#mapping.fields, (column) => ownTexts(row[column]).map(plainText)),
      addresses: list('address'),
      image:
        image === ''
          ? undefined
          : {
              ...{ src: image, alt: plainText(get('imageAlt')), title: '' },
              ...{ caption: plainText(get('imageCaption')), credit: plainText(get('imageCredit')) },
            },
    };
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** A JSON array, also as the text of a cell, or a cell with `|` or `;` between its entries. */
const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(textOf) : (arrayIn(textOf(value)) ?? textOf(value).split(/[|;]/)))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

function arrayIn(text: string): string[] | undefined {
  if (!/^\s*\[[^]*\]\s*$/.test(text)) return undefined;
  try {
    const parsed = JSON.parse(text) as unknown;
    return Array.isArray(parsed) ? parsed.map(textOf) : undefined;
  } catch {
    return undefined; // a name in brackets
  }
}

/** Keys for rows without one: date and title, with a number among equals. The line would change with a new first row. */
class RowKeys {
  readonly #counts = new Map<string, number>();

  next(date: string, title: string): string {
    const key = detached(`${ROW_KEY}${date}|${title}`);
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count === 1 ? key : `${key}|${count}`;
  }
}
