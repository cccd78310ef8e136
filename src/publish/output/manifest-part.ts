import { createHash } from 'node:crypto';
import { CommandError } from '../../i18n/command-error.ts';
import { topOf } from '../../archive/site-file.ts';

/** One file of the site. */
export interface OutputFile {
  /** SHA-256 of the content, the first 32 hexadecimal digits. */
  hash: string;
  /** Bytes. */
  size: number;
  /** Digest of the file's inputs: while it is unchanged, the file is not regenerated. */
  key?: string;
}

/** Files by path, without a leading slash. */
export type OutputFiles = Readonly<Record<string, OutputFile>>;

/** The manifest's fingerprint of a file's content. */
export type ContentSum = Pick<OutputFile, 'hash' | 'size'>;

/** The content hash of an output file. */
export const contentHash = (content: Buffer | string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);

/** The same, given the content's full SHA-256 in hexadecimal digits. */
export const sumOf = ({ sha256, bytes }: { sha256: string; bytes: number }): ContentSum => ({
  hash: sha256.slice(0, HASH_LENGTH),
  size: bytes,
});

const HASH_LENGTH = 32;

/** The data of a part that is available without reading its list of files. */
export interface PartHead {
  /** Content hash of the list of files, which is stored under this name. */
  hash: string;
  /** Size of that list in bytes. */
  size: number;
  /** Digest of everything that the files are generated from, if there is one: while it is unchanged, so are the files. */
  source?: string;
  /** Number of files, and of files with a key. */
  files: number;
  keyed: number;
  /** The top-level folders of its paths, and top-level files: they rule out most paths without reading the list. */
  tops: readonly string[];
}

/** A manifest that cannot be read, for example after a disk fault. */
export class ManifestError extends CommandError<'manifestDamaged'> {
  constructor(path: string, cause?: unknown) {
    super('manifestDamaged', { path }, { cause });
  }
}

/** Files that are generated from the same inputs, such as those of a year. Their list is read on demand. */
export class ManifestPart {
  readonly head: PartHead;
  readonly #read: () => string;
  #files: OutputFiles | undefined;
  #tops: ReadonlySet<string> | undefined;

  constructor(head: PartHead, read: () => string, files?: OutputFiles) {
    [this.head, this.#read, this.#files] = [head, read, files];
  }

  /** Throws a ManifestError. */
  get files(): OutputFiles {
    return (this.#files ??= JSON.parse(this.text) as OutputFiles);
  }

  /** Whether the part has a file. Reads the list only if the path's first folder is among `tops`. Throws a ManifestError. */
  has(path: string): boolean {
    this.#tops ??= new Set(this.head.tops);
    return this.#tops.has(topOf(path)) && Object.hasOwn(this.files, path);
  }

  /** The list as text, sorted by path: the same files give the same bytes. Throws a ManifestError. */
  get text(): string {
    return this.#read();
  }
}

/** A part with these files, which must not be changed afterwards. */
export function partOf(files: OutputFiles, source?: string): ManifestPart {
  const paths = Object.keys(files).sort();
  const lines = paths.map((path) => `${JSON.stringify(path)}:${JSON.stringify(files[path])}`);
  const text = `{\n${lines.join(',\n')}\n}\n`;
  const head = {
    ...{ hash: contentHash(text), size: Buffer.byteLength(text) },
    ...(source !== undefined && { source }),
    ...{ files: paths.length, keyed: paths.filter((path) => files[path]?.key !== undefined).length },
    tops: [...new Set(paths.map(topOf))],
  };
  return new ManifestPart(head, () => text, files);
}
