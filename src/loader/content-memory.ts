import type { Article } from '../archive/article.ts';
import { type FileStamp, isYoung, stampOf } from './files.ts';

interface Kept {
  inputs: readonly unknown[];
  stamps: string;
  value: unknown;
}

/**
 * What a process that reads a content folder again and again, such as the preview, keeps of it: whatever files and inputs have not
 * changed is not read again, and is the same object as before.
 */
export class ContentMemory {
  readonly #kept = new Map<string, Kept>();
  readonly #parts = new Map<string, { digest: string; articles: readonly Article[] }>();

  /**
   * What `read` returns, or what it returned before for the same inputs and files. `inputs` are compared by identity. Files that have just
   * changed are read again: their stamps could hide a second change.
   */
  recall<T>(name: string, files: readonly FileStamp[], inputs: readonly unknown[], read: () => T): T {
    const stamps = files.map((stamped) => `${stamped.file} ${stampOf(stamped)}`).join('\n');
    const kept = this.#kept.get(name);
    const isSame = kept?.stamps === stamps && kept.inputs.every((input, index) => input === inputs[index]);
    if (isSame) return kept.value as T;
    const isCertain = !files.some((stamped) => isYoung(stamped, Date.now()));
    const value = read();
    if (isCertain) this.#kept.set(name, { inputs, stamps, value });
    else this.#kept.delete(name);
    return value;
  }

  /** The articles of a part under a digest of all their inputs. */
  articles(part: string, digest: string): readonly Article[] | undefined {
    const kept = this.#parts.get(part);
    return kept?.digest === digest ? kept.articles : undefined;
  }

  /** Without a digest, nothing is kept of the part. */
  keepArticles(part: string, digest: string | undefined, articles: readonly Article[]): void {
    if (digest === undefined) this.#parts.delete(part);
    else this.#parts.set(part, { digest, articles });
  }
}
