import { basename } from 'node:path';
import { parse } from 'csv-parse';
import { localDate } from './dates.ts';
import { textPieces } from './encoded-stream.ts';
import { plainText } from './html-text.ts';
import { ImportError } from './import-error.ts';
import type { Mapping } from './mapping.ts';
import { mappedOwn, ownTexts } from './own-fields.ts';
import { emptyPost, type Post, type PostImage, type Report, type Source } from './post.ts';

/** Characters of one line; no article is longer. */
const LINE_LIMIT = 10_000_000;

/** Rows without a status count as published. */
const PUBLISHED = /^(?:|publish|published|veröffentlicht|online)$/i;

type Row = Readonly<Record<string, unknown>>;

/** Tables with one post per row: CSV with a header (RFC 4180; comma, semicolon or tab) or JSON Lines. */
export class TableSource implements Source {
  readonly #files: readonly string[];
  readonly #kind: 'csv' | 'jsonl';
  readonly #mapping: Mapping;
  readonly #columns: Readonly<Record<string, string>>;

  constructor(files: readonly string[], kind: 'csv' | 'jsonl', mapping: Mapping) {
    this.#files = files;
    this.#kind = kind;
    this.#mapping = mapping;
    this.#columns = mapping.columns ?? {};
  }

  origin = (): string | undefined => undefined;
  attachment = (): PostImage | undefined => undefined;

  async *posts(report: Report): AsyncGenerator<Post> {
    for (const file of this.#files) {
      const name = basename(file);
      const pieces = textPieces(file, (encoding) => {
        report('encoding', encoding, name);
      });
      const onProblem = (problem: string, line: number): void => {
        report('malformed', problem, `${name}:${line}`);
      };
      const rows = this.#kind === 'csv' ? csvRows(pieces, onProblem) : jsonRows(pieces, onProblem);
      for await (const { row, line } of rows) {
        this.#checkColumns(row, name);
        yield this.#post(row, `${name}:${line}`);
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

  #post(row: Row, place: string): Post {
    const raw = (field: string): unknown => row[this.#columns[field] ?? field];
    const get = (field: string): string => textOf(raw(field)).trim();
    const list = (field: string): string[] => listOf(raw(field));
    const image = get('image');
    return {
      ...emptyPost(get('key') || get('id') || list('address')[0] || place, place),
      // Other values are not public: private, pending, scheduled.
      status: PUBLISHED.test(get('status')) ? 'published' : 'draft',
      title: plainText(get('title')),
      kicker: plainText(get('kicker')),
      date: localDate(get('date')),
      name: get('name'),
      id: Number(get('id')) || undefined,
      teaser: plainText(get('teaser')),
      body: textOf(raw('body')),
      format: this.#mapping.format,
      categories: list('category'),
      tags: list('tags'),
      authors: list('authors'),
      source: plainText(get('source')),
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

/** A JSON array, or a cell with `|` or `;` between its entries. */
const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(textOf) : textOf(value).split(/[|;]/))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

type Problem = (problem: string, line: number) => void;

async function* csvRows(pieces: AsyncGenerator<string>, onProblem: Problem) {
  const first = await pieces.next();
  const start = first.done === true ? '' : first.value;
  const parser = parse({
    ...{ columns: true, bom: true, info: true, delimiter: delimiterOf(start) },
    ...{ relax_column_count: true, skip_empty_lines: true, max_record_size: LINE_LIMIT },
    skip_records_with_error: true,
  });
  parser.on('skip', (error: Error & { lines?: number }) => {
    onProblem(error.message, error.lines ?? 0);
  });
  const feeding = feed(start, pieces, parser);
  try {
    for await (const each of parser as AsyncIterable<{ record: Row; info: { lines: number } }>)
      yield { row: each.record, line: each.info.lines };
  } catch (error) {
    // An unclosed quotation mark: the rows read until then are kept.
    onProblem(
      error instanceof Error ? error.message : String(error),
      (error as { lines?: number }).lines ?? 0,
    );
  }
  await feeding;
}

/** The delimiter used in the header. */
function delimiterOf(start: string): string {
  const head = start.split('\n', 1)[0] ?? '';
  const count = (sign: string): number => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

async function feed(
  start: string,
  pieces: AsyncIterable<string>,
  parser: ReturnType<typeof parse>,
): Promise<void> {
  parser.write(start);
  for await (const piece of pieces) {
    if (parser.destroyed) return;
    if (!parser.write(piece))
      await new Promise<void>((done) => {
        parser.once('drain', done);
        parser.once('close', done);
      });
  }
  if (!parser.destroyed) parser.end();
}

async function* jsonRows(pieces: AsyncIterable<string>, onProblem: Problem) {
  let line = 0;
  for await (const text of linesOf(pieces)) {
    line++;
    if (text.trim() === '') continue;
    try {
      const row = JSON.parse(text) as unknown;
      if (typeof row !== 'object' || row === null || Array.isArray(row)) onProblem('no object', line);
      else yield { row: row as Row, line };
    } catch (error) {
      onProblem(error instanceof Error ? error.message : String(error), line);
    }
  }
}

/** Lines of a text that arrives in chunks. A line that is too long is cut, so that it is malformed instead of endless. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece.replace(/^\ufeff/, '')).split('\n');
    rest = (lines.pop() ?? '').slice(0, LINE_LIMIT);
    yield* lines;
  }
  if (rest !== '') yield rest;
}
