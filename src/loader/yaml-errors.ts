import type { YamlProblem } from '../archive/diagnostic.ts';
import { type Document, visit } from 'yaml';

export interface YamlError {
  /** Index in the parsed text. */
  offset: number;
  problem: YamlProblem;
  /** The wrong characters, where they help. */
  found?: string;
}

/** Errors that only the library's message tells apart. */
const BY_MESSAGE: readonly (readonly [RegExp, YamlProblem])[] = [
  [/^Missing closing/, 'OPEN_QUOTE'],
  [/\bend with a [\]}]$/, 'OPEN_BRACKET'],
  [/^Implicit map keys need to be followed/, 'NO_COLON'],
  [/at node end$/, 'REST'],
  [/^Comments must be separated/, 'COMMENT_SPACE'],
  [/^Unexpected block-seq-ind on same line/, 'LIST_IN_LINE'],
];

/**
 * The syntax errors of a YAML document. Aliases count as errors: `*word*` is an author's emphasis far more often than a reference, and
 * nested references can fill the memory.
 */
export function yamlErrors(document: Document.Parsed, text: string): YamlError[] {
  if (document.errors.length > 0) return firstOfLines(document.errors.map(errorOf(text)), text);
  const found: YamlError[] = [];
  if (!text.includes('*')) return found;
  visit(document, {
    Alias(_key, { source, range }) {
      found.push({ offset: range?.[0] ?? 0, problem: 'ALIAS', found: `*${source}` });
    },
  });
  return found;
}

const errorOf =
  (text: string) =>
  ({ code, message, pos: [offset] }: Document.Parsed['errors'][number]): YamlError => {
    const problem = BY_MESSAGE.find(([pattern]) => pattern.test(message))?.[1] ?? code;
    return problem === 'BAD_SCALAR_START'
      ? { offset, problem, found: text.charAt(offset) }
      : { offset, problem };
  };

/** The first error of each line: after a mistake the library often reports the same line again in other words. */
function firstOfLines(errors: readonly YamlError[], text: string): YamlError[] {
  const lines = new Set<number>();
  return errors.filter(({ offset }) => {
    const line = text.lastIndexOf('\n', offset - 1);
    return !lines.has(line) && lines.add(line);
  });
}
