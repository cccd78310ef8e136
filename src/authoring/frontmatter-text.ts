import { Document, isMap, isSeq, parseDocument } from 'yaml';
import type { Edit } from './flaw.ts';
import { FIELD_ORDER } from './field-order.ts';
import { applyEdits } from './fix.ts';
import { type Chunk, chunksOf } from './frontmatter-chunks.ts';

/** Fields by name, as they are put into frontmatter; undefined ones are left out. */
export type Fields = Readonly<Record<string, unknown>>;

/** The source of an article: its fields in the usual order, lists in one line, then the body. */
export function articleText(fields: Fields, body: string): string {
  const lines = FIELD_ORDER.filter((key) => fields[key] !== undefined).map((key) =>
    fieldText(key, fields[key]),
  );
  return `---\n${lines.join('')}---\n${body}`;
}

/** One field as YAML; lists of words stand in one line. */
export function fieldText(key: string, value: unknown): string {
  const document = new Document({ [key]: value });
  const node = document.get(key, true);
  if (isSeq(node) && node.items.every((item) => !isMap(item))) node.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Puts a field in the place of its old value, or where it usually stands. Everything else stays as it is. */
export function setField(text: string, key: string, value: unknown): string {
  return replaceField(text, key, () => fieldText(key, value));
}

/** Adds an entry at the end of a field that is a list, with the comments and the style that the list has. */
export function addToField(text: string, key: string, entry: unknown): string {
  return replaceField(text, key, (old) => {
    if (old === undefined) return fieldText(key, [entry]);
    const document = parseDocument(old);
    const node = document.get(key, true);
    if (!isSeq(node)) return fieldText(key, [...(node === undefined ? [] : [document.get(key)]), entry]);
    document.addIn([key], document.createNode(entry, { flow: node.flow === true }));
    return document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] /.test(old) });
  });
}

function replaceField(text: string, key: string, make: (old: string | undefined) => string): string {
  const chunks = chunksOf(text, text.length);
  const chunk = chunks.find((each) => each.key === key);
  const unix = (piece: string): string => piece.replaceAll('\r\n', '\n');
  const made = make(chunk && unix(text.slice(chunk.name, chunk.end)));
  const native = /^[^\n]*\r\n/.test(text) ? made.replaceAll('\n', '\r\n') : made;
  const at = chunk ? chunk.end : placeFor(text, chunks, key);
  const edit: Edit = { start: chunk ? chunk.name : at, end: at, text: native };
  return applyEdits(text, [edit]);
}

/** Behind the last field that usually stands before it. */
function placeFor(text: string, chunks: readonly Chunk[], key: string): number {
  const rank = FIELD_ORDER.indexOf(key);
  const before = chunks.filter((chunk) => FIELD_ORDER.indexOf(chunk.key) < rank).at(-1);
  return before?.end ?? text.indexOf('\n') + 1;
}
