import type { Exports } from './exports.ts';
import type { StaticHost } from './hosts.ts';
import type { ImageSettings, UNREADABLE_PICTURES } from './image-settings.ts';
import type { Language } from './language.ts';
import type { FormerWords, UrlWords } from './url-words.ts';

/** Whether every article must name a region. A newsroom without regions has no `regions.yaml`, or an empty one. */
export const REGION_RULES = ['required', 'optional'] as const;

export type RegionRule = (typeof REGION_RULES)[number];

/** The settings of a site, from `site.yaml`. */
export interface SiteSettings {
  title: string;
  claim: string;
  description: string;
  /** Origin and base path, without a trailing slash. */
  url: string;
  /** Addresses that the whole site had before, whose servers redirect; in the form of `url`. */
  movedFrom: readonly string[];
  language: Language;
  /** The words in the site's addresses, and those that it had before, whose addresses redirect. */
  words: UrlWords;
  formerWords: FormerWords;
  timeZone: string;
  publisher: string;
  email: string;
  /** Whether feeds contain an article's teaser or its full text. */
  feeds: 'teaser' | 'full';
  /** A WebSub hub that notifies subscribers of new articles. */
  hub?: string | undefined;
  /** Reserves the rights to text and data mining (TDMRep); `policy` is the address of a policy. */
  tdm?: { policy?: string | undefined } | undefined;
  /** Whether readers can read offline; false also removes the service worker from browsers that have it. */
  offline: boolean;
  /** Hosts that read `_redirects` and `_headers`. The files are written for them only. */
  hosts: StaticHost[];
  licence?: { name: string; url: string } | undefined;
  /** Whether the published versions of articles are shown. */
  provenance: boolean;
  regions: RegionRule;
  exports: Exports;
  /** The folder of pictures outside git, from the content folder; `media.json` has an entry for each. */
  media?: string | undefined;
  /** A service that makes the variants of pictures; without one, builds make them as files. */
  images?: ImageSettings | undefined;
  /** What becomes of articles with pictures that cannot be shown: the build ends, or they are published without these pictures. */
  unreadablePictures: (typeof UNREADABLE_PICTURES)[number];
  /** A page for writing articles in the browser. */
  editor?: EditorSettings | undefined;
}

/** Git hosts that the editor page can read and write. `gitea` is also Forgejo. */
export const EDITOR_BACKENDS = ['github', 'gitlab', 'gitea'] as const;

/** The editor page, and the repository that it reads and writes. */
export interface EditorSettings {
  backend: (typeof EDITOR_BACKENDS)[number];
  /** `owner/name`; a group on GitLab may have groups in it. */
  repo: string;
  branch: string;
  /** The page's folder in the site: one segment, without slashes. */
  path: string;
  /** The content folder's path in the repository. */
  folder: string;
  /** Number of years that the page shows, newest first: it loads every article of these. */
  years: number;
  /** Address of a GitLab, Gitea or Forgejo of one's own. */
  host?: string | undefined;
  /** Address of a server that exchanges GitHub's sign-in for a token, such as Sveltia CMS Authenticator. */
  auth?: string | undefined;
  /** Id of the OAuth application at GitLab, Gitea or Forgejo. */
  appId?: string | undefined;
}
