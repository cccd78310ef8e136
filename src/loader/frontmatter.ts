import { createRequire } from 'node:module';
import { diagnostic, type Diagnostic, type Locate, type Place } from '../archive/diagnostic.ts';
import { plainFields } from './plain-yaml.ts';
import { YamlBlock } from './yaml-block.ts';

/** A content file split into frontmatter and body. Lines and columns count from 1 and refer to the whole file. */
export interface Source {
  file: string;
  data: Record<string, unknown>;
  body: string;
  /** Index of the body's first character. */
  bodyStart: number;
  /** Number of lines before the body. */
  bodyOffset: number;
  /** The place of a field such as `['image', 'alt']`, or of the nearest enclosing field if it is absent. */
  place: Locate;
}

type Result = { source: Source; diagnostics?: never } | { source?: never; diagnostics: Diagnostic[] };

/**
 * Splits a file into frontmatter and body, and reads the frontmatter as YAML 1.2, core schema, only. gray-matter finds the fences; its
 * other engines, one of which runs code, are refused. Plain frontmatter, as nearly all is, is split and read here, which spares loading
 * gray-matter and the YAML library (25 ms).
 */
export function readFrontmatter(file: string, text: string): Result {
  const start: Place = { file, line: 1, column: 1 };
  if (!text.startsWith('---') || text.startsWith('----'))
    return { diagnostics: [diagnostic(start, 'missing-frontmatter', {})] };
  const plain = splitPlain(text);
  if (plain) return { source: sourceOf(file, text, plain) };
  const language = grayMatter().language(text).name;
  if (language !== '' && language !== 'yaml')
    return { diagnostics: [diagnostic({ ...start, column: 4 }, 'frontmatter-language', { language })] };
  const split = splitWithLibrary(text);
  const { errors, isMap } = split.block;
  if (errors.length > 0) {
    return {
      diagnostics: errors.map(({ line, column, ...error }) =>
        diagnostic({ file, line, column }, 'yaml-syntax', error),
      ),
    };
  }
  if (!isMap)
    return { diagnostics: [diagnostic(start, 'invalid-field', { field: 'frontmatter', expected: 'map' })] };
  return { source: sourceOf(file, text, split) };
}

interface Split {
  /** The YAML between the fences. It starts on the line of the opening fence, so its line numbers are those of the file. */
  block: YamlBlock;
  body: string;
}

function sourceOf(file: string, text: string, { block, body }: Split): Source {
  const bodyStart = text.length - body.length;
  return {
    ...{ file, data: { ...block.fields }, body, bodyStart },
    bodyOffset: countLines(text, bodyStart),
    place: (path) => ({ file, line: 1, column: 1, ...block.placeOf(path) }),
  };
}

/** Splits a file whose fences are alone on their lines and whose fields are plain; undefined for any other. */
function splitPlain(text: string): Split | undefined {
  const fence = text.indexOf('\n---\n', 3);
  if (!text.startsWith('---\n') || fence === -1 || text.indexOf('\n---', 3) !== fence) return undefined;
  const yaml = text.slice(3, fence);
  const fields = plainFields(yaml);
  return fields && { block: new YamlBlock(yaml, fields), body: text.slice(fence + '\n---\n'.length) };
}

function splitWithLibrary(text: string): Split {
  let block: YamlBlock | undefined;
  const yaml = (source: string): object => (block = new YamlBlock(source)).fields;
  const { content } = grayMatter()(text, {
    engines: { yaml, javascript: refuse, json: refuse, coffee: refuse },
  });
  // gray-matter calls no engine for a block that is empty or contains only comments.
  return { block: block ?? new YamlBlock('', {}), body: content };
}

function refuse(): never {
  throw new Error('Frontmatter in a language other than YAML was let through');
}

const load = createRequire(import.meta.url);
type GrayMatter = typeof import('gray-matter');
let loaded: GrayMatter | undefined;

const grayMatter = (): GrayMatter => (loaded ??= load('gray-matter') as typeof import('gray-matter'));

function countLines(text: string, end: number): number {
  let count = 0;
  for (let i = text.indexOf('\n'); i !== -1 && i < end; i = text.indexOf('\n', i + 1)) count++;
  return count;
}
