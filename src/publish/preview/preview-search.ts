import { join } from 'node:path';
import { type SearchFiles, searchFiles } from '../../search/files.ts';
import type { Site } from '../../site/site.ts';
import type { BuildSettings } from '../settings.ts';

/** So many articles are indexed before the search answers: about five seconds. */
const AT_ONCE = 2000;

type MakeIndex = (...given: Parameters<typeof searchFiles>) => Promise<Pick<SearchFiles, 'files' | 'left'>>;

/** A search index of the preview, and the site that it is of. */
interface Indexed extends Pick<SearchFiles, 'left'> {
  site: Site;
  files: ReadonlyMap<string, string>;
}

/**
 * The search index of the preview, made when somebody searches. Closed slices come from what a build left; where many articles are in
 * none, the search answers without them and indexes them meanwhile.
 */
export class PreviewSearch {
  readonly #site: () => Site;
  readonly #cacheDir: string;
  readonly #onLeft: (left: number) => void;
  readonly #index: MakeIndex;
  #shown: Indexed | undefined;
  #making: Promise<Indexed> | undefined;
  #isCompleting = false;

  /** `onLeft` is called with the number of articles that are not indexed yet, and with 0 once none is left. */
  constructor(
    site: () => Site,
    { cacheDir }: Pick<BuildSettings, 'cacheDir'>,
    onLeft: (left: number) => void,
    index: MakeIndex = searchFiles,
  ) {
    [this.#site, this.#cacheDir, this.#onLeft, this.#index] = [site, cacheDir, onLeft, index];
  }

  /** Articles that the search does not find yet. */
  get left(): number {
    return this.#shown?.left ?? 0;
  }

  /** The files of the index, by path in the site. While older articles are indexed, those of the index before. */
  async files(): Promise<ReadonlyMap<string, string>> {
    if (this.#isCompleting && this.#shown) return this.#shown.files;
    if (this.#shown?.site !== this.#site()) {
      this.#making ??= this.#make(AT_ONCE).finally(() => (this.#making = undefined));
      this.#shown = await this.#making;
    }
    if (this.#shown.left > 0 && !this.#isCompleting) this.#complete(this.#shown.left);
    return this.#shown.files;
  }

  /** Indexes the rest, also of what changes meanwhile. If that fails, the next search tries again. */
  #complete(left: number): void {
    this.#isCompleting = true;
    this.#onLeft(left);
    const rest = async (): Promise<void> => {
      do this.#shown = await this.#make();
      while (this.#shown.site !== this.#site());
      this.#onLeft(0);
    };
    rest()
      .catch((error: unknown) => {
        console.error(error);
        this.#shown = undefined;
      })
      .finally(() => (this.#isCompleting = false));
  }

  async #make(atMost = Infinity): Promise<Indexed> {
    const site = this.#site();
    // Apart from the cache of builds: one may run at the same time as the preview.
    const cacheDir = join(this.#cacheDir, 'dev');
    const options = {
      cacheDir,
      buildCache: this.#cacheDir,
      keys: site.searchKeys,
      images: site.common.images,
      atMost,
    };
    const { files, left } = await this.#index(site.archive, options);
    return { site, files, left };
  }
}
