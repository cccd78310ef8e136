import { parse } from 'csv-parse';

/** Characters of one line; no article is longer. */
const LINE_LIMIT = 10_000_000;

export type Row = Readonly<Record<string, unknown>>;

type Problem = (problem: string, line: number) => void;

/** Rows of a CSV file with a header, with their lines. */
export async function* csvRows(pieces: AsyncGenerator<string>, onProblem: Problem) {
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

/** Rows of a JSON Lines file, with their lines. */
export async function* jsonRows(pieces: AsyncIterable<string>, onProblem: Problem) {
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
