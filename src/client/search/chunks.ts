import { decode } from 'cborg';

/** A file of Pagefind's index: words from the first to the last, both cut to the letters that tell them from those of its neighbours. */
export interface Chunk {
  from: string;
  to: string;
  name: string;
}

/** The chunks that Pagefind's metadata lists (version 1.6.0): version, pages, chunks, filters, sorts, fields. */
export function chunksIn(metadata: Uint8Array): Chunk[] {
  const [, , chunks] = decode(metadata) as [string, unknown[], [from: string, to: string, name: string][]];
  return chunks.map(([from, to, name]) => ({ from, to, name }));
}

/** The names of the chunks that may hold a word with this beginning. Pagefind itself names one, which may hold some of them. */
export function chunksWith(beginning: string, chunks: readonly Chunk[]): string[] {
  return chunks
    .filter(({ from, to }) => from <= `${beginning}\uFFFF` && (to >= beginning || beginning.startsWith(to)))
    .map(({ name }) => name);
}
