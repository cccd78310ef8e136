import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { UsageError } from '../i18n/command-error.ts';

/** Where a build reads and writes, and when it is. Everything else is derived from this and the content. */
export interface BuildSettings {
  /** The project's folder. */
  root: string;
  contentDir: string;
  outDir: string;
  cacheDir: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** Show drafts and embargoed articles, as the dev server does. */
  preview: boolean;
}

/** The environment variables that carry the settings from a script to Astro's process. */
export const VARIABLES = {
  content: 'NACHLESE_CONTENT',
  out: 'NACHLESE_OUT',
  cache: 'NACHLESE_CACHE',
  now: 'NACHLESE_NOW',
  preview: 'NACHLESE_PREVIEW',
} as const;

/** The same settings for another process, or for Astro, which reads the configuration file for itself. */
export function settingsVariables(settings: BuildSettings): Record<string, string> {
  return {
    [VARIABLES.content]: settings.contentDir,
    [VARIABLES.out]: settings.outDir,
    [VARIABLES.cache]: settings.cacheDir,
    [VARIABLES.now]: new Date(settings.now).toISOString(),
    [VARIABLES.preview]: settings.preview ? '1' : '0',
  };
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Settings of a command line, which take precedence over the environment's. */
export interface GivenSettings {
  content?: string | undefined;
  out?: string | undefined;
  cache?: string | undefined;
  /** An RFC 3339 instant. */
  now?: string | undefined;
}

/** The content folder, also for a command whose other settings are wrong. */
export const contentFolder = (
  environment: NodeJS.ProcessEnv = process.env,
  given: GivenSettings = {},
): string => resolve(given.content ?? environment[VARIABLES.content] ?? resolve(ROOT, 'content'));

/** The only place where the environment and the clock decide what a page shows. */
export function readSettings(
  environment: NodeJS.ProcessEnv = process.env,
  given: GivenSettings = {},
): BuildSettings {
  const folder = (name: 'out' | 'cache', fallback: string): string =>
    resolve(given[name] ?? environment[VARIABLES[name]] ?? resolve(ROOT, fallback));
  return {
    root: ROOT,
    contentDir: contentFolder(environment, given),
    outDir: folder('out', 'dist'),
    cacheDir: folder('cache', '.cache'),
    now: readNow(given.now ?? environment[VARIABLES.now]),
    preview: environment[VARIABLES.preview] === '1',
  };
}

/** An RFC 3339 instant as milliseconds; the wall clock where none is given. */
function readNow(text: string | undefined): number {
  if (text === undefined) return Date.now();
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
    ? Date.parse(text)
    : NaN;
  if (Number.isNaN(instant)) throw new UsageError('notATime', { value: text });
  return instant;
}
