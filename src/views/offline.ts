import { fragmentUrl, manifestUrl, offlineUrl, searchIndexUrl } from '../archive/urls.ts';
import type { SiteChrome, Head } from '../site/site-chrome.ts';
import type { Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';

/** The page that a reader sees offline in place of one that was never read. */
export interface OfflineProps {
  chrome: SiteChrome;
  head: Head;
}

/** Web App Manifest (W3C), as far as an archive needs one. */
export interface ManifestProps {
  name: string;
  description: string;
  language: string;
  start: string;
  icon: string;
}

export interface ServiceWorkerProps {
  /** False: the worker takes itself and its caches away from readers who have it. */
  enabled: boolean;
  offline: string;
  fragments: readonly string[];
  searchIndex: string;
}

export function serviceWorkerProps({ archive: { settings, vocabularies } }: Site): ServiceWorkerProps {
  return {
    enabled: settings.offline,
    offline: offlineUrl(),
    fragments: vocabularies.categories.terms.map(({ slug }) => fragmentUrl(slug)),
    searchIndex: searchIndexUrl(),
  };
}

/** The service worker itself is no page, as its program is bundled apart. */
export function offlinePages(site: Site): Page[] {
  const { chrome, texts } = site;
  const { offline: enabled, description } = site.archive.settings;
  if (!enabled) return [];
  const head = {
    title: texts.offlineTitle,
    description: texts.offlineTitle,
    path: offlineUrl(),
    unlisted: true,
  };
  const manifest = (): ManifestProps => ({
    name: chrome.title,
    description,
    language: chrome.language,
    start: chrome.home,
    icon: '/favicon.svg',
  });
  return [
    { kind: 'offline', path: offlineUrl(), props: (): OfflineProps => ({ chrome, head }) },
    { kind: 'webManifest', path: manifestUrl(), props: manifest },
  ];
}
