import type { Language } from './language.ts';

/** Languages that a site can be published in. */
/** The settings of a site, from `site.yaml`. */
export interface SiteSettings {
  title: string;
  claim: string;
  description: string;
  /** Origin and base path, without a slash at the end. */
  url: string;
  language: Language;
  timeZone: string;
  publisher: string;
  email: string;
  /** What feeds contain of an article: its teaser or its full text. */
  feeds: 'teaser' | 'full';
  /** A WebSub hub that notifies subscribers of new articles. */
  hub?: string | undefined;
  /** Reserves the rights of text and data mining (TDMRep), with the address of a policy. */
  tdm?: { policy?: string | undefined } | undefined;
  /** Whether readers can read offline; false also removes the service worker from browsers that have it. */
  offline: boolean;
  /** Hosts that read `_redirects` and `_headers`, which are written for them only. */
  hosts: ('netlify' | 'cloudflare')[];
  licence?: { name: string; url: string } | undefined;
  /** Whether the published versions of articles are shown. */
  provenance: boolean;
}
