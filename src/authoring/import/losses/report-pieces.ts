import type { ImportReport } from '../import.ts';

/** Losses that are written at once. */
const AT_ONCE = 1000;

/** The report as JSON, with one loss or difference in a line. As one text, 300,000 losses would take 200 MB. */
export function* reportPieces({ counts, losses, unexplained }: ImportReport): Generator<string> {
  yield `{\n"counts": ${JSON.stringify(counts)},\n"losses": [`;
  yield* entries(losses);
  yield '],\n"unexplained": [';
  yield* entries(unexplained);
  yield ']\n}\n';
}

function* entries(list: readonly object[]): Generator<string> {
  for (let start = 0; start < list.length; start += AT_ONCE) {
    const lines = list.slice(start, start + AT_ONCE).map((entry) => JSON.stringify(entry));
    yield `${start === 0 ? '\n' : ',\n'}${lines.join(',\n')}`;
  }
  if (list.length > 0) yield '\n';
}
