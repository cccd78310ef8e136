import type { Card } from '../../views/card.ts';
import type { Match } from './open-slice.ts';
import { pagefindFile, text } from './files.ts';

/** What Pagefind keeps of an article. */
interface Fragment {
  content: string;
  filters: { card: [string] };
}

export interface ArticleText {
  card: Card;
  /** Words of kicker, headline, teaser and body, one after the other. */
  words: readonly string[];
}

/** The texts of articles, which results are shown with. A file is loaded once. */
export class Texts {
  readonly #files = new Map<string, Promise<unknown>>();

  async of(folder: string, { page }: Match): Promise<ArticleText> {
    const content = await this.#file(`${folder}fragment/${page.g || page.p}.pf_fragment`);
    const fragment = page.g ? (content as Record<string, Fragment>)[page.p] : (content as Fragment);
    if (!fragment) throw new Error(`The text ${page.p} is not in its file`);
    const words = fragment.content.split(/\s+/);
    return { card: JSON.parse(fragment.filters.card[0]) as Card, words };
  }

  #file(path: string): Promise<unknown> {
    const known = this.#files.get(path);
    if (known) return known;
    const loading = pagefindFile(path).then((bytes): unknown => JSON.parse(text(bytes)));
    loading.catch(() => this.#files.delete(path));
    this.#files.set(path, loading);
    return loading;
  }
}
