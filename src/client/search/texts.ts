import { type BundledText, type SearchIndex, type SliceRows, textFile } from '../../search/index-format.ts';
import type { Card } from '../../card/card.ts';
import { cardInside } from './card-inside.ts';
import { compressedFile, text } from './files.ts';
import { termsIn } from './row-terms.ts';
import type { Origin } from './searched-slice.ts';
import type { SliceFiles } from './slice-files.ts';

export interface ArticleText {
  card: Card;
  body: string;
}

/** The texts of articles for their results. Each file is loaded once. */
export class Texts {
  readonly #files = new Map<string, Promise<readonly (BundledText | null)[]>>();

  /** The text of an article in one of an index's slices. */
  async of(
    { base, terms }: Pick<SearchIndex, 'base' | 'terms'>,
    { slice: { entry, files, rows }, row }: Origin,
  ): Promise<ArticleText> {
    const place = rows.dates.length - 1 - row; // counted from the oldest
    const file = Math.floor(place / rows.bundle);
    const name = new Map(entry.texts).get(file) ?? rows.texts[file] ?? '';
    const read = entry.packed ? files : (path: string) => compressedFile(base + path);
    const bundled = (await this.#file(textFile(name), read))[place % rows.bundle];
    if (!bundled) throw new Error(`The text of row ${row} is not in ${name}`);
    const [card, body] = bundled;
    const label = labelOf(rows, row, terms);
    return { card: cardInside({ ...card, ...(label !== undefined && { label }) }), body };
  }

  #file(name: string, read: SliceFiles): Promise<readonly (BundledText | null)[]> {
    const open = this.#files.get(name);
    if (open) return open;
    const loading = read(name).then((bytes) => JSON.parse(text(bytes)) as (BundledText | null)[]);
    loading.catch(() => this.#files.delete(name));
    this.#files.set(name, loading);
    return loading;
  }
}

/** The title of an article's type, unless that is the first one. */
function labelOf(
  rows: SliceRows,
  row: number,
  { type: [, ...types] }: SearchIndex['terms'],
): string | undefined {
  const [slug] = termsIn(rows, row, 'type');
  return types.find((type) => type.slug === slug)?.title;
}
