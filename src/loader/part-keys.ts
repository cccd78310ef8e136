import { createHash } from 'node:crypto';
import type { CatalogCache } from './catalog-cache.ts';
import type { CatalogPart } from './catalog-part.ts';
import { hashStamps, isYoung } from './files.ts';

/**
 * The keys under which the articles of a part are cached: digests of the names and contents of its files, if git knows these, since
 * every stamp is new in a fresh checkout; otherwise digests of their stamps.
 */
export class PartKeys {
  readonly #cache: CatalogCache;
  readonly #names: string;
  readonly #time: number;
  readonly #ofPart: (name: string) => string;

  /**
   * `names` covers what articles depend on besides their files, `ofPart` what those of one part do. `time` is when reading began, in
   * milliseconds since the epoch.
   */
  constructor(cache: CatalogCache, names: string, time: number, ofPart: (name: string) => string = () => '') {
    [this.#cache, this.#names, this.#time, this.#ofPart] = [cache, names, time, ofPart];
  }

  /** The key of the articles whose files had these stamps. */
  byStamps(part: CatalogPart): string {
    const digest = this.stampDigest(part);
    return this.#cache.contentKey(part.name, digest) ?? digest;
  }

  /** A digest of the stamps; undefined if one is so young that it may hide a change. */
  ofStamps(part: CatalogPart): string | undefined {
    return this.#isYoung(part) ? undefined : this.stampDigest(part);
  }

  /** A digest of the contents; undefined unless the id of every file is known. */
  byContent({ name, files }: CatalogPart, blobs: ReadonlyMap<string, string>): string | undefined {
    const hash = createHash('sha1').update(this.#names + this.#ofPart(name));
    for (const { file } of files) {
      const blob = blobs.get(file);
      if (blob === undefined) return undefined;
      hash.update(`\n${blob} ${file}`);
    }
    return `content-${hash.digest('hex')}`;
  }

  /** Remembers the contents that have these stamps, unless one is too young. */
  remember(part: CatalogPart, contentKey: string): void {
    const digest = this.ofStamps(part);
    if (digest !== undefined) this.#cache.writeContentKey(part.name, digest, contentKey);
  }

  /** A digest of the stamps, young ones included. */
  stampDigest({ name, files }: CatalogPart): string {
    const hash = createHash('sha1').update(this.#names + this.#ofPart(name));
    hashStamps(hash, files);
    return hash.digest('hex');
  }

  #isYoung({ files }: CatalogPart): boolean {
    return files.some((stamped) => isYoung(stamped, this.#time));
  }
}
