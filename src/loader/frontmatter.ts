import { createRequire } from 'node:module';
import type matter from 'gray-matter';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import { plainFields } from './plain-yaml.ts';
import { YamlBlock } from './yaml-block.ts';

/** A content file taken apart. Positions count from 1 and refer to the whole file. */
export interface Source {
  file: string;
  data: Record<string, unknown>;
  body: string;
  /** Index of the body's first character. */
  bodyStart: number;
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
  const bodyStart = bodyStartOf(text);
  const cut = (data: Record<string, unknown>, block?: YamlBlock): Result => {
    const bodyOffset = countLines(text.slice(0, bodyStart));
    const place = (path: readonly PropertyKey[]): Place => ({ ...start, ...block?.placeOf(path) });
    return { source: { file, data, body: text.slice(bodyStart), bodyStart, bodyOffset, place } };
  };
  const plain = plainBlock(text);
  if (plain) return cut({ ...plain.fields }, plain);
  const parse = grayMatter();
  const language = parse.language(text).name;
  if (language !== '' && language !== 'yaml') {
    return { diagnostics: [diagnostic({ ...start, column: 4 }, 'frontmatter-language', { language })] };
  }
  let block: YamlBlock | undefined;
  const engine = (yaml: string): object => (block = new YamlBlock(yaml)).fields;
  const refuse = (): never => {
    throw new Error('refused');
  };
  const engines = { yaml: engine, javascript: refuse, json: refuse, coffee: refuse };
  // gray-matter copies and hashes all that it is given, so it does not get the body.
  const { data } = parse(text.slice(0, bodyStart), { engines });
  // The block begins right behind the opening fence, so its first line is the fence's own, on which no YAML stands.
  const { errors = [], isMap = true } = block ?? {};
  if (errors.length > 0) {
    return {
      diagnostics: errors.map(({ line, column, ...error }) =>
        diagnostic({ file, line, column }, 'yaml-syntax', error),
      ),
    };
  }
  if (!isMap) {
    return { diagnostics: [diagnostic(start, 'invalid-field', { field: 'frontmatter', expected: 'map' })] };
  }
  return cut(data, block);
}

/** The fields between fences with nothing else on their lines, where these are plain. */
function plainBlock(text: string): YamlBlock | undefined {
  const fence = text.indexOf('\n---', 3);
  if (!text.startsWith('---\n') || fence === -1) return undefined;
  const yaml = text.slice(3, fence);
  const fields = plainFields(yaml);
  return fields && new YamlBlock(yaml, fields);
}

const load = createRequire(import.meta.url);
let loaded: typeof matter | undefined;

/** Loaded for the first frontmatter that is not plain: it and the YAML library that it brings take a fortieth of a second. */
const grayMatter = (): typeof matter => (loaded ??= load('gray-matter') as typeof matter);

/** Behind the closing fence and its line's end; the text's end where no fence closes, as gray-matter has it. */
function bodyStartOf(text: string): number {
  const fence = text.indexOf('\n---', 3);
  if (fence === -1) return text.length;
  const end = fence + '\n---'.length;
  return text[end] === '\n' ? end + 1 : end;
}

function countLines(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) count++;
  return count;
}
