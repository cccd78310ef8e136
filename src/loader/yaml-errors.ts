import type { YamlProblem } from '../archive/diagnostic.ts';
import { type Document, visit } from 'yaml';

export interface YamlError {
  /** Index of the character within the parsed text. */
  offset: number;
  problem: YamlProblem;
  /** The characters that are wrong, where that helps. */
  found?: string;
}

/** The library says by its message alone what these are. */
const BY_MESSAGE: readonly (readonly [RegExp, YamlProblem])[] = [
  [/^Missing closing/, 'OPEN_QUOTE'],
  [/\bend with a [\]}]$/, 'OPEN_BRACKET'],
  [/^Implicit map keys need to be followed/, 'NO_COLON'],
  [/at node end$/, 'REST'],
  [/^Comments must be separated/, 'COMMENT_SPACE'],
  [/^Unexpected block-seq-ind on same line/, 'LIST_IN_LINE'],
];

/**
 * What keeps a YAML document from being read. Aliases count: `*word*` is an author's emphasis far more often than a
 * reference, and references can be nested until they fill the memory.
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

/** One mistake makes the library stumble again in the same line, with other words for it. */
function firstOfLines(errors: readonly YamlError[], text: string): YamlError[] {
  const lines = new Set<number>();
  return errors.filter(({ offset }) => {
    const line = text.lastIndexOf('\n', offset - 1);
    return !lines.has(line) && lines.add(line);
  });
}
