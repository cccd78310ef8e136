import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { diagnostic, type Diagnostic, type Locate, type Place } from '../archive/diagnostic.ts';
import { decode } from './content-text.ts';
import { problemOf } from './files.ts';
import { yamlErrors } from './yaml-errors.ts';
import { yamlOffset } from './yaml-place.ts';

export interface YamlFile {
  data: unknown;
  locate: Locate;
}

/** Reads a YAML file of the content folder and can locate its nodes. */
export function readYaml(contentDir: string, file: string): YamlFile | Diagnostic[] {
  const start: Place = { file, line: 1, column: 1 };
  let content: Buffer;
  try {
    content = readFileSync(join(contentDir, file));
  } catch (error) {
    return [diagnostic(start, 'unreadable-file', { problem: problemOf(error) })];
  }
  const text = decode(content);
  return text === undefined ? [diagnostic(start, 'not-utf8', {})] : yamlIn(file, text);
}

/** The same for the text of a file. */
export function yamlIn(file: string, text: string): YamlFile | Diagnostic[] {
  const start: Place = { file, line: 1, column: 1 };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const errors = yamlErrors(document, text);
  if (errors.length > 0) {
    return errors.map(({ offset, ...error }) => diagnostic(at(offset), 'yaml-syntax', error));
  }
  const locate = (path: readonly PropertyKey[]): Place => {
    const offset = yamlOffset(document, path);
    return offset === undefined ? start : at(offset);
  };
  return { data: document.toJS() as unknown, locate };
}
