import type { ContentError } from '../../archive/diagnostic.ts';
import { ContentMemory } from '../../loader/content-memory.ts';
import { listFiles } from '../../loader/file-list.ts';
import type { FileStamp } from '../../loader/files.ts';
import { listedAgain } from '../../loader/listed-again.ts';
import type { OnRead } from '../../loader/read-parts.ts';
import type { Site } from '../../site/site.ts';
import { loadPreviewSite } from '../load-site.ts';
import type { BuildSettings } from '../settings.ts';
import { PreviewFacts } from './preview-facts.ts';

/** The site of the preview, and the errors in what it leaves out. */
export interface PreviewSite {
  site: Site;
  leftOut: ContentError | undefined;
}

/**
 * Reads the content for the preview: everything once, and then what has changed. The site that it makes is the one that reading everything
 * would make; years that have not changed are those of the site before.
 */
export class SiteReader {
  readonly #settings: BuildSettings;
  readonly #memory = new ContentMemory();
  #facts: PreviewFacts;
  #files: readonly FileStamp[] | undefined;
  #site: Site | undefined;

  constructor(settings: BuildSettings) {
    this.#settings = settings;
    this.#facts = new PreviewFacts(settings);
  }

  /** `changed` are the folders of the content folder in which something has changed. Throws a ContentError if nothing can be shown. */
  async read(changed: ReadonlySet<string>, onRead?: OnRead): Promise<PreviewSite> {
    const { contentDir } = this.#settings;
    const before = this.#files;
    this.#files = undefined; // if listing fails, the next time lists everything
    const stamps = before ? listedAgain(contentDir, before, changed) : listFiles(contentDir, '', /(?:)/);
    this.#files = stamps;
    const memory = this.#memory;
    const read = await loadPreviewSite({ ...this.#settings, stamps, memory, onRead }, (archive) => {
      // Facts are kept for a program, of which the theme is a part.
      if (this.#site && this.#site.archive.theme !== archive.theme)
        this.#facts = new PreviewFacts(this.#settings);
      return { facts: this.#facts, before: this.#site };
    });
    this.#site = read.site;
    return read;
  }
}
