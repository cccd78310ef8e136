import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import type { SearchAnswer, SearchState, WorkerAnswer } from '../../../src/client/search/protocol.ts';
import { Searcher } from '../../../src/client/search/searcher.ts';
import { stateOf } from '../../../src/client/search/state.ts';
import { searchFiles } from '../../../src/search/files.ts';
import { article, ContentFolder } from '../../content-folder.ts';

/** Articles that a test writes, and the latest index of them. */
export class IndexedArticles {
  files: ReadonlyMap<string, string> = new Map();
  readonly #content = new ContentFolder({ articles: null });
  #published: string | undefined;

  write(date: string, slug: string, fields: readonly string[], body: string): void {
    this.#content.write(fileOf(date, slug), article([`date: ${date}`, ...fields], body));
  }

  remove(date: string, slug: string): void {
    this.#content.write(fileOf(date, slug), null);
  }

  /** Indexes everything anew. */
  async index(): Promise<void> {
    await this.#index(undefined);
  }

  /** Indexes what changed since the last index, as a build of the same day does. */
  async update(): Promise<void> {
    await this.#index(this.#published);
  }

  async #index(published: string | undefined): Promise<void> {
    const now = Date.parse('2026-11-20T12:00:00Z');
    const { cacheDir } = this.#content;
    const { files, parts } = await searchFiles(await this.#content.load({ now }), { cacheDir, published });
    [this.files, this.#published] = [files, parts.at(-1)?.key];
  }

  /** The files of the index, which outlive the test. */
  contents(): ReadonlyMap<string, Uint8Array> {
    return new Map([...this.files].map(([path, source]) => [path, readFileSync(source)]));
  }
}

const fileOf = (date: string, slug: string): string =>
  `articles/${date.slice(0, 7).replace('-', '/')}/${slug}.md`;

/** The index files of articles with these headlines, newest first, one per year. They outlive the test. */
export async function indexOfHeadlines(
  headlines: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const articles = new IndexedArticles();
  for (const [index, headline] of headlines.entries())
    articles.write(`${2026 - index}-03-01`, `a${index}`, [`title: ${JSON.stringify(headline)}`], 'Text.\n');
  await articles.index();
  return articles.contents();
}

/** Answers `fetch` with the files of an index, unless `spoil` returns a replacement for the path. */
export function serveFiles(
  files: () => ReadonlyMap<string, string | Uint8Array>,
  spoil: (path: string) => Response | 'offline' | undefined = () => undefined,
): { asked: string[] } {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    const spoiled = spoil(path);
    if (spoiled === 'offline') return Promise.reject(new TypeError('Failed to fetch'));
    if (spoiled) return Promise.resolve(spoiled);
    const source = files().get(path.slice(1));
    if (source === undefined) return Promise.resolve(new Response(null, { status: 404 }));
    const content = typeof source === 'string' ? readFileSync(source) : Buffer.from(source);
    return Promise.resolve(new Response(content));
  });
  return { asked };
}

/** A searcher that records its answers. */
export class Asked {
  readonly answers: SearchAnswer[] = [];
  readonly #searcher: Searcher;
  readonly #onAnswer: (searcher: Searcher) => void;
  #id = 0;

  constructor(
    index = '/suche/index.json',
    onAnswer = (searcher: Searcher): void => {
      searcher.shown();
    },
  ) {
    this.#onAnswer = onAnswer;
    this.#searcher = new Searcher(index, (answer: WorkerAnswer) => {
      if (answer.type !== 'answer') return;
      this.answers.push(answer);
      this.#onAnswer(this.#searcher);
    });
  }

  /** The last answer to an address. */
  async ask(
    search: string,
    options: { shown?: Record<string, number>; again?: boolean } = {},
  ): Promise<SearchAnswer> {
    const { shown = {}, again = false } = options;
    return this.askState(stateOf(search), shown, again);
  }

  async askState(state: SearchState, shown: Record<string, number>, again: boolean): Promise<SearchAnswer> {
    this.#id++;
    await this.#searcher.search({ id: this.#id, state, shown, again });
    const last = this.answers.at(-1);
    if (!last) throw new Error('The searcher did not answer');
    return last;
  }
}

/** Headlines of a section, or of all. */
export const titles = ({ sections }: SearchAnswer, key?: string): string[] =>
  sections
    .filter((section) => key === undefined || section.key === key)
    .flatMap(({ results }) => results.map(({ card }) => card.title));
