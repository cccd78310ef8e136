import type { Article } from './article.ts';
import type { CalendarDate } from './date.ts';
import type { Dossier } from './dossier.ts';
import type { CuratedFront } from './front.ts';
import type { OwnField } from './own-fields.ts';
import type { Redirect } from './redirect.ts';
import type { Removal } from './removal.ts';
import type { SiteSettings } from './site-settings.ts';
import type { StaticPage } from './static-page.ts';
import type { Provenance } from './version.ts';
import type { Theme } from './theme.ts';
import type { Vocabularies } from './vocabularies.ts';

/** Everything in the content folder that may be published at a given time. */
export interface Archive {
  contentDir: string;
  settings: SiteSettings;
  vocabularies: Vocabularies;
  /** The fields that the newsroom declares in `fields.yaml`. */
  ownFields: readonly OwnField[];
  /** Newest first. */
  articles: readonly Article[];
  pages: readonly StaticPage[];
  /** By the slug of their topic. */
  dossiers: ReadonlyMap<string, Dossier>;
  /** Redirects from `redirects.yaml`; aliases of articles are not among them. */
  redirects: readonly Redirect[];
  removals: readonly Removal[];
  theme: Theme;
  /** Its pins are those that readers see now; all of them before the archive is narrowed to what is published. */
  front: CuratedFront;
  /** The articles' published versions, if site.yaml has `provenance: true`. */
  provenance?: Provenance;
  /** Article files parsed in this run. */
  parsed: number;
  /** When this archive expires: the end of the next embargo or pin, or of today, if articles appeared today. Milliseconds since the epoch. */
  until?: number | undefined;
  /** Today in the publication's time zone; missing in the preview. */
  today?: CalendarDate;
}
