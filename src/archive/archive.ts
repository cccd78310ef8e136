import type { Article } from './article.ts';
import type { CalendarDate } from './date.ts';
import type { Dossier } from './dossier.ts';
import type { Redirect } from './redirect.ts';
import type { Removal } from './removal.ts';
import type { SiteSettings } from './site-settings.ts';
import type { StaticPage } from './static-page.ts';
import type { Provenance } from './version.ts';
import type { Vocabularies } from './vocabularies.ts';

/** Everything in the content folder that may be published at a given time. */
export interface Archive {
  contentDir: string;
  settings: SiteSettings;
  vocabularies: Vocabularies;
  /** Newest first. */
  articles: readonly Article[];
  pages: readonly StaticPage[];
  /** By the slug of their topic. */
  dossiers: ReadonlyMap<string, Dossier>;
  /** Redirects besides those from the aliases of articles. */
  redirects: readonly Redirect[];
  removals: readonly Removal[];
  /** The articles' past, if site.yaml asks for it. */
  provenance?: Provenance;
  /** Article files parsed in this run. */
  parsed: number;
  /** When the next embargo ends, or a day of articles, in milliseconds since the epoch; undefined if neither is ahead. */
  until?: number | undefined;
  /** The day of publication in the publication's time zone; missing in the preview. */
  today?: CalendarDate;
}
