import { resolve } from 'node:path';
import { UsageError } from '../i18n/command-error.ts';

/** Where a build reads and writes, and when it is. Everything else is derived from this and the content. */
export interface BuildSettings {
  /** The newsroom's folder, which holds `public/` and `theme/`. The program's own is `PROGRAM_FOLDER`. */
  root: string;
  contentDir: string;
  outDir: string;
  cacheDir: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Show drafts and embargoed articles, as the dev server does. */
  preview: boolean;
  /** Show only the fallback of pictures that no earlier build has encoded, so that articles need not wait for them. */
  imagesLater?: boolean;
}

/** Settings as a command line or the environment gives them. */
export interface GivenSettings {
  content?: string | undefined;
  out?: string | undefined;
  cache?: string | undefined;
  /** An RFC 3339 instant. */
  now?: string | undefined;
}

/** The content folder, also for a command whose other settings are wrong. */
export const contentFolder = ({ content }: GivenSettings, root = process.cwd()): string =>
  resolve(root, content ?? 'content');

/**
 * Completes what was given: the folders of the newsroom, by default the working folder, and the clock as the time of the build. This is
 * the only place where the clock decides what a page shows. Throws a UsageError.
 */
export function settingsFrom(given: GivenSettings = {}, root = process.cwd()): BuildSettings {
  return {
    root,
    contentDir: contentFolder(given, root),
    outDir: resolve(root, given.out ?? 'dist'),
    cacheDir: resolve(root, given.cache ?? '.cache'),
    now: instantFrom(given.now),
    preview: false,
  };
}

/**
 * The settings in the environment: for a plain `astro build` or `astro dev`, which read a configuration file and pass no settings.
 * Our own commands pass them as values.
 */
export function environmentSettings(environment: NodeJS.ProcessEnv = process.env): GivenSettings {
  const given = {
    content: environment['NACHLESE_CONTENT'],
    out: environment['NACHLESE_OUT'],
    cache: environment['NACHLESE_CACHE'],
    now: environment['NACHLESE_NOW'],
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** An RFC 3339 instant in milliseconds; the clock's if none is given. */
function instantFrom(text: string | undefined): number {
  if (text === undefined) return Date.now();
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
    ? Date.parse(text)
    : NaN;
  if (Number.isNaN(instant)) throw new UsageError('notATime', { value: text });
  return instant;
}
