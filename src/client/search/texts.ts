import { type BundledText, textFile } from '../../search/index-format.ts';
import type { Card } from '../../card/card.ts';
import { cardInside } from './card-inside.ts';
import { compressedFile, text } from './files.ts';
import type { OpenSlice } from './open-slice.ts';
import type { SliceFiles } from './slice-files.ts';

export interface ArticleText {
  card: Card;
  body: string;
}

/** The texts of articles for their results. Each file is loaded once. */
export class Texts {
  readonly #files = new Map<string, Promise<readonly BundledText[]>>();

  /** The text of a slice's row. `base` is the path of the search's folder. */
  async of(base: string, { entry, files, rows }: OpenSlice, row: number): Promise<ArticleText> {
    const place = rows.dates.length - 1 - row; // counted from the oldest
    const name = rows.texts[Math.floor(place / rows.bundle)] ?? '';
    const read = entry.packed ? files : (file: string) => compressedFile(base + file);
    const bundled = (await this.#file(textFile(name), read))[place % rows.bundle];
    if (!bundled) throw new Error(`The text of row ${row} is not in ${name}`);
    const [card, body] = bundled;
    return { card: cardInside(card), body };
  }

  #file(name: string, read: SliceFiles): Promise<readonly BundledText[]> {
    const open = this.#files.get(name);
    if (open) return open;
    const loading = read(name).then((bytes) => JSON.parse(text(bytes)) as BundledText[]);
    loading.catch(() => this.#files.delete(name));
    this.#files.set(name, loading);
    return loading;
  }
}
