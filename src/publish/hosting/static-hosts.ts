import type { AddressHistory } from '../../archive/address-history.ts';
import { HOSTS, type HostLimits, type StaticHost } from '../../archive/hosts.ts';
import { IMMUTABLE_FOLDERS } from '../../archive/immutable-folders.ts';
import { differsByCase } from '../../archive/normalize-path.ts';
import type { EditorSettings } from '../../archive/site-settings.ts';
import { CACHE_RULES } from '../output/cache-rules.ts';
import { SPECULATION_RULES } from './policy.ts';
import { bothForms } from './old-path.ts';
import { editorHeaders, SECURITY_HEADERS } from './security.ts';

/** `*` and `:` are pattern characters in `_redirects`, so such a path gets only its redirect page. */
const isPattern = (path: string): boolean => /[*:]/.test(path);

/** The lines of `_redirects`, without ids: no host accepts a line per article, so the 404 page looks them up. */
export function redirectLines(
  { moved }: Pick<AddressHistory, 'moved'>,
  hosts: readonly StaticHost[],
): string[] {
  // Netlify redirects from upper to lower case by itself; our rule would make a loop.
  const knowsCase = !hosts.includes('netlify');
  const plain = moved.filter(({ from, to }) => !isPattern(from) && (knowsCase || !differsByCase(from, to)));
  return plain.flatMap(({ from, to }) =>
    bothForms(encodeURI(from)).map((path) => `${path} ${encodeURI(to)} 301`),
  );
}

/** Whether a host reads all of these lines. */
export function bearsRedirects({ redirects }: HostLimits, lines: readonly string[]): boolean {
  if (!redirects) return true;
  const { rules, line, bytes = Infinity } = redirects;
  const isShort = lines.every(({ length }) => length <= line);
  return isShort && lines.length <= rules && Buffer.byteLength(lines.join('\n')) < bytes;
}

/** `_redirects`; undefined if Cloudflare is among the hosts and would refuse the list. Its Worker answers then (`cloudflareFiles`). */
export function redirectsFile(history: AddressHistory, hosts: readonly StaticHost[]): string | undefined {
  const lines = redirectLines(history, hosts);
  if (hosts.includes('cloudflare') && !bearsRedirects(HOSTS.cloudflare, lines)) return undefined;
  return `${lines.join('\n')}\n`;
}

type HeaderRule = [path: string, headers: Readonly<Record<string, string>>];

/** The rules of `_headers`: paths with their headers. */
export function headerRules(editor?: EditorSettings): HeaderRule[] {
  const long = { 'Cache-Control': CACHE_RULES[0].header };
  // A wildcard is allowed only at the end of a path.
  const immutable = Object.values(IMMUTABLE_FOLDERS).map(({ wildcard }) =>
    wildcard.replace('/*/', '/:slice/'),
  );
  return [
    ['/*', SECURITY_HEADERS],
    ...(editor ? [[`/${editor.path}/*`, editorHeaders(editor)] satisfies HeaderRule] : []),
    ...immutable.map((path): HeaderRule => [path, long]),
    [SPECULATION_RULES.path, { 'Content-Type': SPECULATION_RULES.type }],
  ];
}

/** `_headers`. */
export function headersFile(editor?: EditorSettings): string {
  const lines = headerRules(editor).flatMap(([path, headers]) => {
    const own = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return [path, ...(path === `/${editor?.path ?? ''}/*` ? withoutEarlier(own) : own)];
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
