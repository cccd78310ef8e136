import type { Language } from '../archive/language.ts';
import { newsroom as de } from './de/newsroom.ts';
import { newsroom as en } from './en/newsroom.ts';

/** A static page of a new archive, with places to be filled in. */
export interface StarterPage {
  slug: string;
  title: string;
  description: string;
  body: string;
}

/** What a new archive contains, and what the command that sets it up says. */
export interface NewsroomTexts {
  claim: (title: string) => string;
  description: (title: string) => string;
  timeZone: string;
  /** The part of the publication's email address before the `@`. */
  mailbox: string;
  regions: readonly { name: string; code?: string }[];
  types: readonly { name: string; title: string; plural: string }[];
  /** The first article. */
  article: { slug: string; title: string; teaser: string; body: string };
  pages: readonly StarterPage[];
  /** Comments above the vocabularies, settings and tokens. */
  comments: Record<
    'site' | 'categories' | 'regions' | 'types' | 'topics' | 'authors' | 'tokens' | 'style',
    string
  >;
  readme: (values: { title: string; host: string; hostSteps: string }) => string;
  /** What the chosen host needs from the operator. */
  hostSteps: Record<Host, string>;
  ask: Record<'title' | 'url' | 'language' | 'categories' | 'regions' | 'host' | 'forge', string>;
  regionChoices: Record<RegionChoice, string>;
  hosts: Record<Host, string>;
  done: (values: { folder: string }) => string;
}

/** The regions of a new archive: those of its language, or none. */
export const REGION_CHOICES = ['default', 'none'] as const;
export type RegionChoice = (typeof REGION_CHOICES)[number];
export const HOSTS = ['folder', 'pages', 'cloudflare', 'netlify', 's3', 'ssh'] as const;
export type Host = (typeof HOSTS)[number];
export const FORGES = ['github', 'gitlab', 'forgejo', 'none'] as const;
export type Forge = (typeof FORGES)[number];

const NEWSROOM: Readonly<Record<Language, NewsroomTexts>> = { de, en };

export const newsroomTexts = (language: Language): NewsroomTexts => NEWSROOM[language];
