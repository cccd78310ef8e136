import { basePath } from '../archive/base-path.ts';
import { immutableWildcards } from '../archive/immutable-wildcards.ts';
import { fragmentUrl, iconUrl, manifestUrl, offlineUrl, searchIndexUrl } from '../archive/urls.ts';
import { SCHEMES } from '../styles/colors.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { CommonInputs } from '../site/common-inputs.ts';
import { definePage } from '../site/define-page.ts';
import type { Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';
import type { Head, SiteChrome } from '../site/site-chrome.ts';

/** The page that a reader sees offline in place of an uncached one. */
export interface OfflineProps {
  chrome: SiteChrome;
  head: Head;
}

/** Web App Manifest (W3C), reduced to what an archive needs. Paths begin with the site's folder. */
export interface ManifestProps {
  name: string;
  description: string;
  language: string;
  start: string;
  icon: string;
  /** Colours as `#rrggbb`. */
  paper: string;
  accent: string;
}

export interface ServiceWorkerProps {
  /** The site's folder; every path begins with it. */
  base: string;
  /** If false, the worker removes itself and its caches from browsers that have it. */
  enabled: boolean;
  offline: string;
  fragments: readonly string[];
  searchIndex: string;
  /** Patterns of the folders whose files never change. */
  past: Readonly<Record<'program' | 'search', string>>;
  /** The folder of the editor page, which is for authors only. */
  editor?: string | undefined;
}

export function serviceWorkerProps({ archive: { settings, vocabularies } }: Site): ServiceWorkerProps {
  const base = basePath(settings.url);
  const { program, search } = immutableWildcards(settings.words);
  return {
    enabled: settings.offline,
    base,
    offline: base + offlineUrl(),
    fragments: vocabularies.categories.terms.map(({ slug }) => base + fragmentUrl(slug)),
    searchIndex: base + searchIndexUrl(settings.words),
    past: { program: base + program, search: base + search },
    ...(settings.editor && { editor: settings.editor.path }),
  };
}

const offlinePage = definePage({
  kind: 'offline',
  path: offlineUrl(),
  inputs: ({ chrome }: CommonInputs) => ({ chrome }),
  props: ({ chrome: { value: chrome } }): OfflineProps => {
    const { offlineTitle } = messagesFor(chrome.language);
    const head = { title: offlineTitle, description: offlineTitle, path: offlineUrl(), unlisted: true };
    return { chrome, head };
  },
});

const webManifest = definePage({
  kind: 'webManifest',
  path: manifestUrl(),
  inputs: ({
    chrome,
    settings,
    colors: { paper = SCHEMES.paper, accent = SCHEMES.accent },
  }: CommonInputs) => ({
    chrome,
    description: settings.description,
    paper: paper.light,
    accent: accent.light,
  }),
  props: ({ chrome: { value: chrome }, description, paper, accent }): ManifestProps => ({
    name: chrome.title,
    description,
    language: chrome.language,
    start: basePath(chrome.url) + chrome.home,
    icon: basePath(chrome.url) + iconUrl(),
    paper,
    accent,
  }),
});

/** The service worker itself is not a page: its program is bundled separately. */
export const offlinePages = ({ common }: Site): Page[] =>
  common.settings.offline ? [offlinePage(common), webManifest(common)] : [];
