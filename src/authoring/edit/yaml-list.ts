import { join } from 'node:path';
import { Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { AuthoringError } from '../authoring-error.ts';
import type { Edit } from '../finding.ts';
import { SourceText } from './source-text.ts';

export interface YamlList {
  /** Appends an entry, on one line. */
  add: (entry: Readonly<Record<string, string>>) => void;
  maps: () => YAMLMap[];
  set: (map: YAMLMap, key: string, value: string) => void;
  remove: (map: YAMLMap) => void;
}

/** Edits a YAML list of the content folder. Unchanged parts keep their text. A missing file counts as an empty list. */
export function editList(contentDir: string, file: string, edit: (list: YamlList) => void): void {
  const path = join(contentDir, file);
  const source = SourceText.read(path);
  if (!source) throw new AuthoringError('brokenFile', { file });
  const edited = editBlock(source, edit) ?? source.rewritten(rewrittenList(source.text, edit));
  edited.write(path);
}

/** Edits a list whose entries are on lines of their own; undefined for any other form. */
function editBlock(source: SourceText, edit: (list: YamlList) => void): SourceText | undefined {
  const { text } = source;
  const list = parseDocument(text, { keepSourceTokens: true }).contents;
  if (!isSeq(list) || list.srcToken?.type !== 'block-seq') return undefined;
  const dashes = list.srcToken.items.flatMap(
    ({ start }) => start.find(({ type }) => type === 'seq-item-ind')?.offset ?? [],
  );
  const items: readonly unknown[] = list.items;
  const lineEnd = (offset: number): number => text.indexOf('\n', offset) + 1 || text.length;
  const endOf = (node: unknown): number => (isMap(node) ? lineEnd((node.range?.[1] ?? 0) - 1) : text.length);
  const edits: Edit[] = [];
  let added = '';
  edit({
    add: (entry) => (added += `${' '.repeat(columnOf(text, dashes[0] ?? 0))}- ${inOneLine(entry)}\n`),
    maps: () => items.filter((item) => isMap(item)),
    set: (map, key, value) => {
      const node = map.get(key, true);
      if (isScalar(node) && node.range)
        edits.push({ start: node.range[0], end: node.range[1], text: scalar(value) });
    },
    remove: (map) => {
      const dash = dashes[items.indexOf(map)] ?? 0;
      edits.push({ start: dash - columnOf(text, dash), end: endOf(map), text: '' });
    },
  });
  const end = endOf(items.at(-1));
  if (added !== '') edits.push({ start: end, end, text: text.endsWith('\n') ? added : `\n${added}` });
  return source.edited(edits);
}

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

/** A map between braces. */
export const inOneLine = (entry: object): string => {
  const document = new Document([entry]);
  for (const item of (document.contents as unknown as YAMLSeq).items) if (isMap(item)) item.flow = true;
  return document.toString({ lineWidth: 0 }).replace(/^- /, '').trimEnd();
};

/** A text that is also valid between braces. */
const scalar = (value: string): string => (/^[\w/][\w/.%-]*$/.test(value) ? value : JSON.stringify(value));

/** Rewrites a list in brackets, or none, with one entry per line. */
function rewrittenList(text: string, edit: (list: YamlList) => void): string {
  const document = parseDocument(text);
  if (!isSeq(document.contents)) document.contents = document.createNode([]) as typeof document.contents;
  const list = document.contents as unknown as YAMLSeq;
  list.flow = false;
  edit({
    add: (entry) => {
      list.add(document.createNode(entry, { flow: true }));
    },
    maps: () => list.items.filter((item) => isMap(item)),
    set: (map, key, value) => {
      map.set(key, value);
    },
    remove: (map) => {
      list.items = list.items.filter((item) => item !== map);
    },
  });
  return document.toString({ lineWidth: 0 });
}
