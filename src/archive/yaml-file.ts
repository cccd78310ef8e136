import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, isPair, LineCounter, parseDocument } from 'yaml';
import { diagnostic, type Diagnostic, type Place } from './diagnostic.ts';
import { decode } from './entry.ts';

export interface YamlFile {
  data: unknown;
  locate: (path: readonly PropertyKey[]) => Place;
}

/** Reads a YAML file of the content folder, with the place of every node. */
export function readYaml(contentDir: string, file: string): YamlFile | Diagnostic[] {
  const start: Place = { file, line: 1, column: 1 };
  let content: Buffer;
  try {
    content = readFileSync(join(contentDir, file));
  } catch (error) {
    return [
      diagnostic(start, 'unreadable-file', {
        problem: error instanceof Error ? error.message : String(error),
      }),
    ];
  }
  const text = decode(content);
  if (text === undefined) return [diagnostic(start, 'not-utf8', {})];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  if (document.errors.length > 0) {
    return document.errors.map((error) =>
      diagnostic(at(error.pos[0]), 'yaml-syntax', { problem: error.message }),
    );
  }
  const locate = (path: readonly PropertyKey[]): Place => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      const value = isPair(node) ? node.value : node;
      if (isNode(value) && value.range) return at(value.range[0]);
    }
    return start;
  };
  return { data: document.toJS({ maxAliasCount: 10 }) as unknown, locate };
}
