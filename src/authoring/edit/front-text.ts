import { join } from 'node:path';
import { type Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Article } from '../../archive/article.ts';
import { normalizePath } from '../../archive/normalize-path.ts';
import { FRONT_FILE } from '../../loader/front.ts';
import { isNamed } from '../../loader/named-articles.ts';
import type { Edit } from '../finding.ts';
import { SourceText } from './source-text.ts';

/** Edits that make `front.yaml` name an article by another address, wherever it uses this one. */
export function renamingEdits(text: string, from: string, to: string): Edit[] {
  const edits: Edit[] = [];
  visit(parseDocument(text), {
    Scalar(key, { value, range }) {
      if (key === 'key' || typeof value !== 'string' || !range) return;
      if (normalizePath(value) === normalizePath(from))
        edits.push({ start: range[0], end: range[1], text: to });
    },
  });
  return edits;
}

/** Keeps a renamed article on the front page. */
export function pinAt(contentDir: string, from: string, to: string): void {
  const path = join(contentDir, FRONT_FILE);
  const source = SourceText.read(path);
  const edits = source && renamingEdits(source.text, from, to);
  if (source && edits?.length) source.edited(edits).write(path);
}

/** Takes an article off the front page. */
export function unpin(contentDir: string, article: Article): void {
  const path = join(contentDir, FRONT_FILE);
  const source = SourceText.read(path);
  if (!source) return;
  const document = parseDocument(source.text);
  const names = (node: unknown): boolean => isPinOf(node, article);
  if (!isMap(document.contents) || !takeOff(document, names)) return;
  const text = document.contents.items.length > 0 ? document.toString({ lineWidth: 0 }) : '';
  source.rewritten(text).write(path);
}

/** Whether anything was taken off. */
function takeOff(document: Document.Parsed, names: (node: unknown) => boolean): boolean {
  const [lead, pinned] = [document.get('lead', true), document.get('pinned', true)];
  const isLead = names(lead) && document.delete('lead');
  if (names(pinned)) return document.delete('pinned') || isLead;
  if (!isSeq(pinned)) return isLead;
  const others = pinned.items.filter((item) => !names(item));
  if (others.length === pinned.items.length) return isLead;
  if (others.length === 0) document.delete('pinned');
  else pinned.items = others;
  return true;
}

/** A pin is an article, or a map with one. */
function isPinOf(node: unknown, article: Article): boolean {
  const named: unknown = isMap(node) ? node.get('article', true) : node;
  return isScalar(named) && isNamed(String(named.value), article);
}
