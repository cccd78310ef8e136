import { type IndexEntry, PACKED_FILE } from '../../search/index-format.ts';
import { compressedFile, FileError, text } from './files.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Reads a file of a slice by its name. */
export type SliceFiles = (name: string) => Promise<Bytes>;

/** The files of a slice: each is loaded on demand, or, if packed, all with the first. */
export function sliceFiles({ folder, packed }: IndexEntry): SliceFiles {
  if (!packed) return (name) => compressedFile(folder + name);
  const path = folder + PACKED_FILE;
  const all = compressedFile(path).then((content) => unpacked(content, path));
  all.catch(() => undefined); // the rejection surfaces where a file is read
  return async (name) => {
    const file = (await all).get(name);
    if (!file) throw new FileError('damaged', path);
    return file;
  };
}

const LINE_FEED = 10;

/** The files in an archive that search/packed-files.ts has written. */
export function unpacked(content: Bytes, path: string): ReadonlyMap<string, Bytes> {
  let end = content.indexOf(LINE_FEED) + 1;
  const sizes = JSON.parse(text(content.subarray(0, end))) as [name: string, size: number][];
  const files = new Map<string, Bytes>();
  for (const [name, size] of sizes) {
    files.set(name, content.subarray(end, end + size));
    end += size;
  }
  if (end !== content.length) throw new FileError('damaged', path);
  return files;
}
