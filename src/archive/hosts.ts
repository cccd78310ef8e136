/** What a host accepts. A limit that is missing does not exist. */
export interface HostLimits {
  /** Files of a site; fewer on a plan without a fee. */
  files?: number;
  freeFiles?: number;
  /** Files and folders in one folder. */
  folderFiles?: number;
  /** Bytes of a file, and of the whole site. */
  fileBytes?: number;
  bytes?: number;
  /** Of `_redirects`: rules without patterns, characters of a rule, and bytes of the file. */
  redirects?: { rules: number; line: number; bytes?: number };
  /** Of `_headers`: rules, and characters of a line. */
  headers?: { rules: number; line: number };
  /** Whether the host redirects by status code, sends our security headers, and says 410 for removed pages. */
  redirecting: boolean;
  headerable: boolean;
  gone: boolean;
  /** Whether it serves what it is given at the root only, so that a site in a folder must be given with that folder. */
  rootOnly?: true;
}

const MIB = 1024 * 1024;

/**
 * The limits of hosts, as their documentation gave them in November 2026:
 * GitHub Docs, "GitHub Pages limits"; Cloudflare Docs, "Workers: Limits" and "Static Assets: Redirects" and "Headers" (those of Pages are the
 * same); Netlify Docs, "Site deploys overview" and "Redirects and rewrites" (the number is advice); Amazon S3 User Guide, "Uploading
 * objects" (one request, as we upload). `server` is any machine with nginx or Apache, by SSH or as a folder.
 *
 * Cloudflare counts every rule from the first one with a pattern on as dynamic, of which it accepts 100. Ours with patterns are those for
 * former words, at most two a word, and come last.
 * Users report that a `_redirects` of more than 100 kB is cut off without a message; the documentation does not mention it.
 */
export const HOSTS = {
  'github-pages': { bytes: 1_000_000_000, redirecting: false, headerable: false, gone: false },
  cloudflare: {
    ...{ files: 100_000, freeFiles: 20_000, fileBytes: 25 * MIB },
    redirects: { rules: 2000, line: 1000, bytes: 100_000 },
    headers: { rules: 100, line: 2000 },
    ...{ redirecting: true, headerable: true, gone: true, rootOnly: true },
  },
  netlify: {
    folderFiles: 54_000,
    redirects: { rules: 10_000, line: Infinity },
    ...{ redirecting: true, headerable: true, gone: false, rootOnly: true },
  },
  s3: { fileBytes: 5_000_000_000, redirecting: true, headerable: false, gone: false },
  server: { redirecting: true, headerable: true, gone: true },
} as const satisfies Record<string, HostLimits>;

export type HostName = keyof typeof HOSTS;

/** Other names of hosts. */
const ALIASES: Readonly<Record<string, HostName>> = {
  ...{ pages: 'github-pages', workers: 'cloudflare', 'cloudflare-pages': 'cloudflare' },
  ...{ nginx: 'server', apache: 'server', ssh: 'server', folder: 'server' },
};

/** The names by which a host can be given. */
export const HOST_NAMES: readonly string[] = [...Object.keys(HOSTS), ...Object.keys(ALIASES)];

/** The host of that name or alias; undefined if there is none. */
export function hostNamed(name: string): HostName | undefined {
  if (Object.hasOwn(ALIASES, name)) return ALIASES[name];
  return Object.hasOwn(HOSTS, name) ? (name as HostName) : undefined;
}

/** Hosts that read `_redirects` and `_headers`. */
export const STATIC_HOSTS = ['netlify', 'cloudflare'] as const satisfies readonly HostName[];
export type StaticHost = (typeof STATIC_HOSTS)[number];
