import { Document, isMap, isSeq, parseDocument } from 'yaml';
import { isEmpty } from '../../loader/filled-fields.ts';
import { fieldRank } from '../../archive/fields.ts';
import { type Chunk, chunksOf } from './frontmatter-chunks.ts';
import type { SourceText } from './source-text.ts';

/** Fields by name, in the form in which they are written; undefined ones are left out. */
export type Fields = Readonly<Record<string, unknown>>;

/** The source of an article: its fields in the usual order, own ones last, lists on one line, then the body. */
export function articleText(fields: Fields, body: string): string {
  const lines = Object.keys(fields)
    .filter((key) => fields[key] !== undefined)
    .sort((a, b) => fieldRank(a) - fieldRank(b))
    .map((key) => fieldText(key, fields[key]));
  return `---\n${lines.join('')}---\n${body}`;
}

/** One field as YAML; lists of words go on one line. */
function fieldText(key: string, value: unknown): string {
  const document = new Document({ [key]: value });
  const node = document.get(key, true);
  if (isSeq(node) && node.items.every((item) => !isMap(item))) node.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Replaces a field's value, or inserts the field where it usually stands. Everything else stays unchanged. */
export function setField(source: SourceText, key: string, value: unknown): SourceText {
  return replaceField(source, key, () => fieldText(key, value));
}

/** Adds an entry to the end of a list field and keeps the list's comments and style. */
export function addToField(source: SourceText, key: string, entry: unknown): SourceText {
  return replaceField(source, key, (old) => {
    if (old === undefined) return fieldText(key, [entry]);
    const document = parseDocument(old);
    const node = document.get(key, true);
    if (!isSeq(node))
      return fieldText(key, isEmpty(document.get(key)) ? [entry] : [document.get(key), entry]);
    document.addIn([key], document.createNode(entry, { flow: node.flow === true }));
    return document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] /.test(old) });
  });
}

function replaceField(
  source: SourceText,
  key: string,
  make: (old: string | undefined) => string,
): SourceText {
  const { text } = source;
  const chunks = chunksOf(text, text.length);
  const chunk = chunks.find((each) => each.key === key);
  const start = chunk ? chunk.name : placeFor(text, chunks, key);
  const end = chunk ? chunk.end : start;
  return source.edited([{ start, end, text: make(chunk && text.slice(start, end)) }]);
}

/** After the last field that usually precedes it. */
function placeFor(text: string, chunks: readonly Chunk[], key: string): number {
  const rank = fieldRank(key);
  const before = chunks.filter((chunk) => fieldRank(chunk.key) < rank).at(-1);
  return before?.end ?? text.indexOf('\n') + 1;
}
