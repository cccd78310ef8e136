import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';

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

/** A time that cannot be read, with the form that can. */
export class InvalidTimeError extends Error {
  constructor(text: string) {
    super(`"${text}" is no time. Write an instant as in RFC 3339, such as 2026-11-24T06:00:00Z.`);
    this.name = 'InvalidTimeError';
  }
}

/** The only place where the environment and the clock decide what a page shows. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): BuildSettings {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = (name: string, fallback: string): string =>
    resolve(environment[name] ?? resolve(root, fallback));
  return {
    root,
    contentDir: folder(VARIABLES.content, 'content'),
    outDir: folder(VARIABLES.out, 'dist'),
    cacheDir: folder(VARIABLES.cache, '.cache'),
    now: readNow(environment[VARIABLES.now]),
    preview: environment[VARIABLES.preview] === '1',
  };
}

/** An RFC 3339 instant as milliseconds; the wall clock where none is given. */
function readNow(text: string | undefined): number {
  if (text === undefined) return Date.now();
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
    ? Date.parse(text)
    : NaN;
  if (Number.isNaN(instant)) throw new InvalidTimeError(text);
  return instant;
}
