import type { ErrorPayload } from 'vite';
import { ContentError } from '../../archive/diagnostic.ts';
import type { Language } from '../../archive/language.ts';
import { commandTexts } from '../../i18n/author-languages.ts';
import { formatDiagnostic } from '../../i18n/explain.ts';
import { failureText } from '../../i18n/failure.ts';

/** The site that the dev server shows. */
export interface ShownSite {
  /** Content errors at the start; what they concern is left out. */
  leftOut: ContentError | undefined;
  /** Whether it has a page at this path. */
  has: (path: string) => boolean;
  /**
   * Reads what has changed in these folders of the content folder, and the theme. Throws if nothing can be shown, and keeps the old site.
   */
  read: (changed: ReadonlySet<string>) => Promise<Reading>;
}

/** What has been read again. */
export interface Reading {
  /** The errors of what is left out. */
  leftOut: ContentError | undefined;
  /** Whether modules depend on what has changed: the theme, or a text in MDX. */
  hasModules: boolean;
}

/** The error message, and whether the rest of the site is shown. */
export interface Wrong {
  payload: ErrorPayload;
  isPartial: boolean;
}

interface ReaderOptions {
  language: () => Language;
  /** Resolves after a moment in which more changes may come. */
  quiet: () => Promise<unknown>;
  /** Called after each reading, with what was wrong before it, and whether modules depend on what has changed. */
  announce: (wrong: Wrong | undefined, before: Wrong | undefined, hasModules: boolean) => void;
}

/** Reads the content again after changes: once after several, and never twice at a time. */
export class ContentReader {
  /** What is wrong with the content that was read last. */
  wrong: Wrong | undefined;
  /** Resolves when the content is read; undefined while there is nothing to read. */
  reading: Promise<void> | undefined;
  readonly #site: ShownSite;
  readonly #options: ReaderOptions;
  #changes = 0;
  #changed = new Set<string>();

  constructor(site: ShownSite, options: ReaderOptions) {
    this.#site = site;
    this.#options = options;
    this.wrong = site.leftOut && partly(site.leftOut, options.language());
  }

  /** Something has changed: in a folder of the content folder, or in the theme. */
  change(folder?: string): void {
    this.#changes += 1;
    if (folder !== undefined) this.#changed.add(folder);
    this.reading ??= this.#read();
  }

  async #read(): Promise<void> {
    const { language, quiet, announce } = this.#options;
    const before = this.wrong;
    let hasModules = false;
    let seen: number;
    do {
      do {
        seen = this.#changes;
        await quiet();
      } while (seen !== this.#changes);
      const changed = this.#changed;
      this.#changed = new Set();
      this.wrong = await this.#site.read(changed).then(
        (read) => {
          hasModules ||= read.hasModules;
          return read.leftOut && partly(read.leftOut, language());
        },
        (error: unknown) => wholly(error, language()),
      );
    } while (seen !== this.#changes);
    this.reading = undefined;
    announce(this.wrong, before, hasModules);
  }
}

/** For content that is shown without what is wrong. */
function partly({ diagnostics }: ContentError, language: Language): Wrong {
  const found = diagnostics.map((one) => formatDiagnostic(one, language));
  const message = [...found, commandTexts(language).leftOut(diagnostics.length)].join('\n\n');
  return { payload: payloadOf(message, ''), isPartial: true };
}

/** For content of which nothing can be shown. */
function wholly(error: unknown, language: Language): Wrong {
  const { message, stack = '' } =
    error instanceof ContentError
      ? { message: error.diagnostics.map((one) => formatDiagnostic(one, language)).join('\n\n') }
      : { message: failureText(error, language) };
  return { payload: payloadOf(message, stack), isPartial: false };
}

const payloadOf = (message: string, stack: string): ErrorPayload => ({
  type: 'error',
  err: { message, stack, plugin: 'nachlese' },
});
