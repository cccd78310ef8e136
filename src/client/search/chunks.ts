import { decode } from 'cborg';
import { assertIndexVersion } from './engine-contract.ts';

/** A file of Pagefind's index. `from` and `to` are its first and last word, cut to the letters that tell them from those of its neighbours. */
export interface Chunk {
  from: string;
  to: string;
  name: string;
}

/** The chunks that Pagefind's metadata lists: it has version, pages, chunks, filters, sorts and fields, in this order. */
export function chunksIn(metadata: Uint8Array): Chunk[] {
  const [version, , chunks] = decode(metadata) as [
    version: string,
    pages: unknown[],
    chunks: [from: string, to: string, name: string][],
  ];
  assertIndexVersion(version);
  return chunks.map(([from, to, name]) => ({ from, to, name }));
}

/** The names of the chunks that may hold a word with this prefix. Pagefind's own choice is one chunk, which may lack some of these words. */
export function chunksWith(beginning: string, chunks: readonly Chunk[]): string[] {
  return chunks
    .filter(({ from, to }) => from <= `${beginning}\uFFFF` && (to >= beginning || beginning.startsWith(to)))
    .map(({ name }) => name);
}
