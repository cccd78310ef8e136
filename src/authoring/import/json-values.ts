import { basename } from 'node:path';
import JSONParser from '@streamparser/json/jsonparser.js';
import { textPieces } from './text/encoded-stream.ts';
import type { Report } from './post.ts';
import type { ReadProgress } from './read-progress.ts';

/** Characters without a wanted value, after which a file counts as another format. */
const SILENCE_LIMIT = 128_000_000;

/** A value of a JSON document, and the keys that lead to it. */
export interface JsonValue {
  value: unknown;
  path: readonly (string | number)[];
}

/**
 * Streams the values of a JSON document at the given paths, such as `$.items.*`. Memory does not grow with the document. A
 * document that breaks off is reported; the values before it are kept.
 */
export async function* jsonValues(
  file: string,
  paths: readonly string[],
  report: Report,
  progress?: ReadProgress,
): AsyncGenerator<JsonValue> {
  const name = basename(file);
  let values: JsonValue[] = [];
  let problem: string | undefined;
  const parser = new JSONParser({ paths: [...paths], keepStack: false, separator: '' });
  parser.onValue = ({ value, key, stack }) => {
    const keys = [...stack.map((each) => each.key), key].filter((each) => each !== undefined);
    values.push({ value, path: keys });
  };
  parser.onError = ({ message }) => (problem ??= message);
  let silence = 0;
  const onOther = (encoding: string, line: number): void => {
    report('encoding', encoding, `${name}:${line}`);
  };
  for await (const piece of textPieces(file, onOther, progress)) {
    silence += piece.length;
    parser.write(piece);
    if (values.length > 0) silence = 0;
    yield* values;
    values = [];
    if (problem !== undefined) break;
    if (silence > SILENCE_LIMIT) {
      report('too-large', `${SILENCE_LIMIT}`, name);
      return;
    }
  }
  if (problem === undefined && !parser.isEnded) parser.end();
  if (problem !== undefined) report('malformed', problem, name);
}
