import matter from 'gray-matter';
import { type Document, LineCounter, isMap, isNode, parseDocument } from 'yaml';
import { diagnostic, type Diagnostic, type Place } from './diagnostic.ts';

/** A content file taken apart. Positions count from 1 and refer to the whole file. */
export interface Source {
  file: string;
  data: Record<string, unknown>;
  body: string;
  /** Lines of the file that stand before the body. */
  bodyOffset: number;
  /** The place of a field, `['image', 'alt']`; of the nearest enclosing field where it is absent. */
  place: (path: readonly PropertyKey[]) => Place;
}

type Result = { source: Source; diagnostics?: never } | { source?: never; diagnostics: Diagnostic[] };

/** Reads YAML frontmatter (YAML 1.2, core schema) and nothing else: gray-matter's other engines, one of which runs code, are refused. */
export function readFrontmatter(file: string, text: string): Result {
  const start: Place = { file, line: 1, column: 1 };
  if (!text.startsWith('---') || text.startsWith('----')) {
    return { diagnostics: [diagnostic(start, 'missing-frontmatter', {})] };
  }
  const language = matter.language(text).name;
  if (language !== '' && language !== 'yaml') {
    return { diagnostics: [diagnostic({ ...start, column: 4 }, 'frontmatter-language', { language })] };
  }
  const lines = new LineCounter();
  let document: Document.Parsed | undefined;
  const engine = (block: string): object => {
    document = parseDocument(block, { lineCounter: lines, prettyErrors: false });
    return document.errors.length > 0 ? {} : ((document.toJS({ maxAliasCount: 10 }) as object | null) ?? {});
  };
  const refuse = (): never => {
    throw new Error('refused');
  };
  const engines = { yaml: engine, javascript: refuse, json: refuse, coffee: refuse };
  const { data, content } = matter(text, { engines });
  // The block begins right behind the opening fence, so its first line is the fence's own line.
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: line === 1 ? col + 3 : col };
  };
  const errors = document?.errors ?? [];
  if (errors.length > 0) {
    return {
      diagnostics: errors.map((error) =>
        diagnostic(at(error.pos[0]), 'yaml-syntax', { problem: error.message }),
      ),
    };
  }
  if (document?.contents && !isMap(document.contents)) {
    return { diagnostics: [diagnostic(start, 'invalid-field', { field: 'frontmatter', expected: 'map' })] };
  }
  const bodyOffset = countLines(text) - countLines(content);
  return {
    source: { file, data, body: content, bodyOffset, place: (path) => placeOf(document, path, at, start) },
  };
}

function placeOf(
  document: Document.Parsed | undefined,
  path: readonly PropertyKey[],
  at: (offset: number) => Place,
  start: Place,
): Place {
  for (let depth = path.length; document && depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const last = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(last));
      if (pair && isNode(pair.key) && pair.key.range) return at(pair.key.range[0]);
    } else if (typeof last === 'number') {
      const item = document.getIn(path.slice(0, depth), true);
      if (isNode(item) && item.range) return at(item.range[0]);
    }
  }
  return start;
}

function countLines(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) count++;
  return count;
}
