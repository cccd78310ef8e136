import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../archive/language.ts';
import { writeAtomically } from '../../../cache/write-atomically.ts';
import type { LossKind } from '../../../i18n/import.ts';
import type { Loss } from '../losses/losses.ts';
import type { Post } from '../post.ts';
import type { Compared, Unexplained } from '../proof/proof.ts';
import { ReviewPage } from './review-page.ts';

/** A post, its article, and what differs. */
export interface Reviewed {
  post: Post;
  /** The article's path below the content folder. */
  file: string;
  losses: readonly Loss[];
  difference: Unexplained | undefined;
  views: Compared;
}

/** Posts on one page. */
const PAGE_SIZE = 100;

/** The pages on which the list of losses is worked through. They are written as the import goes, so memory does not grow. */
export class Review {
  readonly #folder: string;
  readonly #page: ReviewPage;
  /** The pages on which each kind of loss occurs. */
  readonly #pages = new Map<LossKind | 'unexplained', Set<string>>();
  readonly #shown = new Set<string>();
  #posts: string[] = [];
  #count = 1;

  constructor(folder: string, language: Language) {
    this.#folder = folder;
    this.#page = new ReviewPage(language);
    mkdirSync(folder, { recursive: true });
  }

  /** Adds a post; one without any loss is not shown. */
  add(reviewed: Reviewed): void {
    const { post, losses, difference } = reviewed;
    if (losses.length === 0 && !difference) return;
    this.#shown.add(post.place);
    const kinds = [...losses.map(({ kind }) => kind), ...(difference ? (['unexplained'] as const) : [])];
    this.#note(kinds);
    this.#posts.push(this.#page.post(reviewed));
    if (this.#posts.length === PAGE_SIZE) this.#write();
  }

  /** Writes the last pages: losses of what became no article, and the index. */
  finish(losses: readonly Loss[]): void {
    for (const [place, group] of Map.groupBy(losses, (loss) => loss.place)) {
      if (this.#shown.has(place)) continue;
      this.#note(group.map(({ kind }) => kind));
      this.#posts.push(this.#page.notImported(place, group));
      if (this.#posts.length === PAGE_SIZE) this.#write();
    }
    if (this.#posts.length > 0) this.#write();
    const pages = Array.from({ length: this.#count - 1 }, (_none, index) => nameOf(index + 1));
    writeAtomically(join(this.#folder, 'index.html'), this.#page.index(losses, this.#pages, pages));
  }

  #note(kinds: readonly (LossKind | 'unexplained')[]): void {
    for (const kind of kinds) {
      const pages = this.#pages.get(kind) ?? new Set();
      this.#pages.set(kind, pages.add(nameOf(this.#count)));
    }
  }

  #write(): void {
    writeAtomically(join(this.#folder, nameOf(this.#count)), this.#page.whole(this.#posts, this.#count));
    this.#count++;
    this.#posts = [];
  }
}

const nameOf = (number: number): string => `${String(number).padStart(4, '0')}.html`;
