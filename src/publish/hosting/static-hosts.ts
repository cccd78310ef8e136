import type { AddressHistory } from '../../archive/address-history.ts';
import { basePath } from '../../archive/base-path.ts';
import { wordRules } from '../../archive/former-words.ts';
import { HOSTS, type HostLimits } from '../../archive/hosts.ts';
import { imageOrigin } from '../../archive/image-settings.ts';
import { immutableWildcards } from '../../archive/immutable-wildcards.ts';
import { differsByCase } from '../../archive/normalize-path.ts';
import type { SiteSettings } from '../../archive/site-settings.ts';
import { CACHE_RULES } from '../output/cache-rules.ts';
import { SPECULATION_RULES } from './policy.ts';
import { bothForms } from './old-path.ts';
import { editorHeaders, securityHeaders } from './security.ts';

/** `*` and `:` are pattern characters in `_redirects`, so such a path gets only its redirect page. */
const isPattern = (path: string): boolean => /[*:]/.test(path);

/** The settings that these files depend on. */
export type HostSettings = Pick<
  SiteSettings,
  'hosts' | 'url' | 'words' | 'formerWords' | 'editor' | 'images'
>;

/**
 * The lines of `_redirects`, without ids: no host accepts a line per article, so the 404 page looks them up. Rules for former words come
 * last, as Cloudflare wants patterns.
 */
export function redirectLines(
  { moved }: Pick<AddressHistory, 'moved'>,
  { hosts, ...settings }: HostSettings,
): string[] {
  const base = basePath(settings.url);
  // Netlify redirects from upper to lower case by itself; our rule would make a loop.
  const knowsCase = !hosts.includes('netlify');
  const plain = moved.filter(({ from, to }) => !isPattern(from) && (knowsCase || !differsByCase(from, to)));
  const lines = plain.flatMap(({ from, to }) =>
    bothForms(encodeURI(from)).map((path) => [path, encodeURI(to)] as const),
  );
  return [...lines.map((line) => redirectLine(base, line)), ...wordLines(settings)];
}

/** The lines for former words, at most two for each. */
const wordLines = (settings: Pick<HostSettings, 'url' | 'words' | 'formerWords'>): string[] =>
  wordRules(settings).flatMap(({ lines }) => lines.map((line) => redirectLine(basePath(settings.url), line)));

const redirectLine = (base: string, [from, to]: readonly [string, string]): string =>
  `${base}${from} ${base}${to} 301`;

/** Whether a host reads all of these lines. */
export function acceptsRedirects({ redirects }: HostLimits, lines: readonly string[]): boolean {
  if (!redirects) return true;
  const { rules, line, bytes = Infinity } = redirects;
  const isShort = lines.every(({ length }) => length <= line);
  return isShort && lines.length <= rules && Buffer.byteLength(lines.join('\n')) < bytes;
}

/**
 * `_redirects`. If Cloudflare is among the hosts and does not read the whole list, it holds the rules for former words alone, and is
 * undefined without these: the Worker of `cloudflareFiles` answers at all other old addresses.
 */
export function redirectsFile(history: AddressHistory, settings: HostSettings): string | undefined {
  const all = redirectLines(history, settings);
  const isWhole = !settings.hosts.includes('cloudflare') || acceptsRedirects(HOSTS.cloudflare, all);
  const lines = isWhole ? all : wordLines(settings);
  return isWhole || lines.length > 0 ? `${lines.join('\n')}\n` : undefined;
}

type HeaderSettings = Pick<HostSettings, 'url' | 'words' | 'editor' | 'images'>;
type HeaderRule = [path: string, headers: Readonly<Record<string, string>>];

/** The rules of `_headers`: paths with their headers. */
export function headerRules({ url, words, editor, images }: HeaderSettings): HeaderRule[] {
  const base = basePath(url);
  const long = { 'Cache-Control': CACHE_RULES[0].header };
  // A wildcard is allowed only at the end of a path.
  const immutable = Object.values(immutableWildcards(words)).map((wildcard) =>
    wildcard.replace('/*/', '/:slice/'),
  );
  const rules: HeaderRule[] = [
    ['/*', securityHeaders(base, imageOrigin({ images, url }))],
    ...(editor ? [[`/${editor.path}/*`, editorHeaders(editor)] satisfies HeaderRule] : []),
    ...immutable.map((path): HeaderRule => [path, long]),
    [SPECULATION_RULES.path, { 'Content-Type': SPECULATION_RULES.type }],
  ];
  return rules.map(([path, headers]) => [base + path, headers]);
}

/** `_headers`. */
export function headersFile(settings: HeaderSettings): string {
  const ofEditor = settings.editor && `${basePath(settings.url)}/${settings.editor.path}/*`;
  const lines = headerRules(settings).flatMap(([path, headers]) => {
    const own = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return [path, ...(path === ofEditor ? withoutEarlier(own) : own)];
  });
  return `${lines.join('\n')}\n`;
}

/**
 * Headers instead of those that an earlier rule sets. Cloudflare joins the values of all rules unless a line with `!` drops the earlier
 * one; Netlify takes the last value, and ignores lines without a colon.
 */
const withoutEarlier = (lines: readonly string[]): string[] => [
  ...lines.map((line) => `  ! ${line.trim().replace(/:.*$/, '')}`),
  ...lines,
];
