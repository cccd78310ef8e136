import type { Archive } from '../archive/archive.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import type { Tokens } from '../archive/theme.ts';
import { ImageAddresses } from '../images/addresses.ts';
import type { UrlWords } from '../archive/url-words.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import { type Messages, messagesFor } from '../i18n/messages.ts';
import { digestOf } from './digest.ts';
import { Shared } from './shared.ts';
import { chromeOf, type SiteChrome } from './site-chrome.ts';

/** The parts of an archive that every page depends on. */
type CommonParts = Pick<Archive, 'settings' | 'vocabularies' | 'pages' | 'theme'>;

/** What all pages have in common: settings, vocabularies, and the chrome built from them. Independent of articles. */
export class CommonInputs {
  readonly settings: SiteSettings;
  readonly vocabularies: Vocabularies;
  readonly preview: boolean;
  readonly colors: Tokens['colors'];
  readonly chrome: Shared<SiteChrome>;
  readonly images: ImageAddresses;
  readonly #parts: CommonParts;
  #digest: string | undefined;

  constructor(archive: CommonParts, preview: boolean, images = new ImageAddresses(archive.settings)) {
    this.images = images;
    const { settings, vocabularies, pages, theme } = archive;
    this.#parts = { settings, vocabularies, pages, theme };
    [this.settings, this.vocabularies, this.preview] = [archive.settings, archive.vocabularies, preview];
    this.colors = archive.theme.tokens.colors;
    const chrome = chromeOf(archive);
    this.chrome = new Shared(() => chrome);
  }

  /** Whether another archive has the very same parts. */
  isOf({ settings, vocabularies, pages, theme }: CommonParts, preview: boolean): boolean {
    const own = this.#parts;
    return (
      preview === this.preview &&
      settings === own.settings &&
      vocabularies === own.vocabularies &&
      pages === own.pages &&
      theme === own.theme
    );
  }

  get language(): SiteSettings['language'] {
    return this.settings.language;
  }

  get words(): UrlWords {
    return this.settings.words;
  }

  get texts(): Messages {
    return messagesFor(this.settings.language);
  }

  /** Covers everything that this object exposes. */
  toJSON(): string {
    const { categories, types, regions, topics, authors } = this.vocabularies;
    const terms = [categories, types, regions, topics, authors].map((vocabulary) => vocabulary.terms);
    return (this.#digest ??= digestOf([
      this.chrome,
      this.settings,
      terms,
      this.preview,
      this.colors,
      this.images,
    ]));
  }
}
