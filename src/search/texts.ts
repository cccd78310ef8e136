import { gzipSync } from 'node:zlib';
import { type BundledText, textFile } from './index-format.ts';
import type { SearchText } from './record.ts';
import { hashOf } from './source-key.ts';

export interface TextFiles {
  /** Names of the files for `textFile`, starting with the oldest articles. */
  names: string[];
  files: Map<string, Uint8Array>;
}

/**
 * The texts of a slice's articles, `bundle` per file, starting with the oldest: a new article goes into the last file and leaves
 * the others unchanged. A file is named by its content. `texts` are newest first.
 */
export function textFiles(texts: readonly SearchText[], bundle: number): TextFiles {
  const oldestFirst = texts.toReversed();
  const names: string[] = [];
  const files = new Map<string, Uint8Array>();
  for (let start = 0; start < oldestFirst.length; start += bundle) {
    const text = JSON.stringify(oldestFirst.slice(start, start + bundle).map(bundledText));
    const name = hashOf([text]);
    names.push(name);
    files.set(textFile(name), gzipSync(text));
  }
  return { names, files };
}

export const bundledText = ({ card, body }: SearchText): BundledText => [card, body];
