import { decode } from './content-text.ts';
import { bodyImages, type BodyImage } from '../markdown/body-images.ts';
import { bodyLinks, countWords, opensWith } from '../markdown/body-text.ts';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import { readFrontmatter, type Source } from './frontmatter.ts';
import { mdxDiagnostics } from '../markdown/mdx.ts';
import type { Frontmatter } from '../archive/fields.ts';
import type { OwnValues } from '../archive/own-fields.ts';
import type { Declarations } from './declarations.ts';
import { choiceDiagnostics, frontmatterSchema, ownValues } from './own-schema.ts';
import { readFields } from './validation.ts';

/** The parsed form of a file, independent of vocabularies and images; cached by blob id. */
export interface Entry {
  data: Frontmatter;
  own?: OwnValues | undefined;
  bodyStart: number;
  bodyOffset: number;
  images: BodyImage[];
  words: number;
  opensWithTeaser?: true;
  links: string[];
}

export function formatOf(file: string): 'md' | 'mdx' {
  return file.endsWith('.mdx') ? 'mdx' : 'md';
}

export function readSource(file: string, content: Buffer): Source | Diagnostic[] {
  const text = decode(content);
  if (text === undefined) return [diagnostic({ file, line: 1, column: 1 }, 'not-utf8', {})];
  const { source, diagnostics } = readFrontmatter(file, text);
  return source ?? diagnostics;
}

/** Parses and validates one article file. */
export function readEntry(file: string, content: Buffer, declared: Declarations): Entry | Diagnostic[] {
  const source = readSource(file, content);
  if (Array.isArray(source)) return source;
  const { ownFields, components } = declared;
  const { schema, expectations, lists } = frontmatterSchema(declared);
  for (const name of lists) {
    if (typeof source.data[name] === 'string') source.data[name] = [source.data[name]];
  }
  const diagnostics: Diagnostic[] = [];
  const data = readFields(schema, source.data, source.place, expectations);
  const own = Array.isArray(data) ? undefined : ownValues(data, ownFields);
  if (Array.isArray(data)) diagnostics.push(...data);
  else if (own) diagnostics.push(...choiceDiagnostics(own, ownFields, source.place));
  if (formatOf(file) === 'mdx') {
    const at = (line: number, column: number): Place => ({ file, line: line + source.bodyOffset, column });
    diagnostics.push(...mdxDiagnostics(source.body, at, components));
  }
  if (Array.isArray(data) || diagnostics.length > 0) return diagnostics;
  return {
    data,
    ...(own && { own }),
    bodyStart: source.bodyStart,
    bodyOffset: source.bodyOffset,
    images: bodyImages(source.body, formatOf(file)),
    words: countWords(source.body),
    ...(opensWith(source.body, data.teaser) && { opensWithTeaser: true as const }),
    links: bodyLinks(source.body, formatOf(file)),
  };
}
