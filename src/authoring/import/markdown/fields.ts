import { parse as parseToml, TomlDate } from 'smol-toml';
import { LineCounter, parseDocument } from 'yaml';
import { headerFields } from './header-fields.ts';

/** The value of a field. Numbers and truth values are texts, as written: a title may be `2015` or `1.10`. */
export type FieldValue = string | readonly FieldValue[] | { readonly [name: string]: FieldValue };
export type Fields = Readonly<Record<string, FieldValue>>;

/** A file split into its fields and its body. */
export interface SplitFile {
  fields: Fields;
  body: string;
}

/** Why the fields cannot be read. The line counts from 1 and refers to the file. */
export interface FieldsError {
  problem: string;
  line: number;
}

/** A block between fences: YAML (`---`), TOML (`+++`) or JSON (`;;;`). The opening fence may name the language. */
const FENCED = /^(---|\+\+\+|;;;)[ \t]*(\w*)[ \t]*\n(?:([^]*?)\n)?(?:\1|\.\.\.)[ \t]*(?:\n|$)/;
const LANGUAGES: Readonly<Record<string, string>> = { '---': 'yaml', '+++': 'toml', ';;;': 'json' };
/** JSON without fences, as Hugo reads it: an object that ends with a brace on a line of its own. */
const BARE_JSON = /^\{[ \t]*\n[^]*?\n\}[ \t]*(?=\n|$)/;

type Reader = (text: string) => { value: unknown } | FieldsError;

const READERS: Readonly<Record<string, Reader>> = {
  yaml: readYaml,
  yml: readYaml,
  toml: readToml,
  json: readJson,
};

/**
 * Splits a file into frontmatter and body: YAML, TOML or JSON, or the header lines of Pelican and Nikola. A file without any has no
 * fields. No language that runs code is read.
 */
export function splitFile(text: string): SplitFile | FieldsError {
  const [all = '', fence = '', named = '', block = ''] = FENCED.exec(text) ?? [];
  if (all !== '') return fencedFile(text, { all, block, language: named || (LANGUAGES[fence] ?? '') });
  if (/^(?:---|\+\+\+)[ \t]*\n/.test(text) && /^(?:---|\+\+\+)[ \t]*\n\s*[\w"-]+\s*[:=]/.test(text))
    return { problem: 'The frontmatter has no end', line: 1 };
  const json = BARE_JSON.exec(text)?.[0];
  if (json !== undefined) return fencedFile(text, { all: json, block: json, language: 'json', skipped: 0 });
  return headerFields(text) ?? { fields: {}, body: text };
}

interface Block {
  all: string;
  block: string;
  language: string;
  /** Lines before the block. */
  skipped?: number;
}

function fencedFile(text: string, { all, block, language, skipped = 1 }: Block): SplitFile | FieldsError {
  const reader = Object.hasOwn(READERS, language.toLowerCase()) ? READERS[language.toLowerCase()] : undefined;
  if (!reader) return { problem: `${language} is not read`, line: 1 };
  const read = reader(block);
  if ('problem' in read) return { ...read, line: read.line + skipped };
  const fields = fieldsOf(read.value);
  if (typeof fields === 'string' || Array.isArray(fields)) {
    if (fields.length > 0) return { problem: 'The frontmatter is no map', line: 1 };
    return { fields: {}, body: text.slice(all.length) };
  }
  return { fields: fields as Fields, body: text.slice(all.length) };
}

/** YAML in which every scalar is a text, as written. Old generators took the last of two equal keys, and aliases. */
function readYaml(text: string): ReturnType<Reader> {
  const lineCounter = new LineCounter();
  const options = { lineCounter, prettyErrors: false, schema: 'failsafe', uniqueKeys: false } as const;
  const document = parseDocument(text, { ...options, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) return { problem: error.message, line: lineCounter.linePos(error.pos[0]).line };
  try {
    return { value: document.toJS() as unknown };
  } catch (thrown) {
    return { problem: messageOf(thrown), line: 1 }; // aliases that multiply without end
  }
}

function readToml(text: string): ReturnType<Reader> {
  try {
    return { value: parseToml(text) };
  } catch (error) {
    const [problem = ''] = messageOf(error).split('\n', 1);
    const line = (error as { line?: unknown }).line;
    return { problem, line: typeof line === 'number' ? line : 1 };
  }
}

function readJson(text: string): ReturnType<Reader> {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { problem: messageOf(error), line: 1 };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Any parsed value as fields; nothing becomes the empty text. */
export function fieldsOf(value: unknown): FieldValue {
  if (value === null || value === undefined || value === '~' || value === 'null') return '';
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000/, '');
  if (Array.isArray(value)) return value.map(fieldsOf);
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fieldsOf(each)]));
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}
