import type { AddressHistory } from '../../archive/address-history.ts';
import { CommandError } from '../../i18n/command-error.ts';
import type { CommandErrors } from '../../i18n/commands.ts';
import { CLOUDFLARE, isPattern } from '../../archive/cloudflare.ts';
import { differsByCase } from '../../archive/normalize-path.ts';
import { IMMUTABLE_FOLDERS } from '../../archive/immutable-folders.ts';
import type { EditorSettings } from '../../archive/site-settings.ts';
import { CACHE_RULES } from '../output/cache-rules.ts';
import { SPECULATION_RULES } from './policy.ts';
import { bothForms } from './old-path.ts';
import { editorHeaders, SECURITY_HEADERS } from './security.ts';

/** Hosts that support `_redirects` and `_headers`. */
export type StaticHost = 'netlify' | 'cloudflare';

/** A list that a host would truncate or reject. */
export class HostLimitError<K extends keyof CommandErrors> extends CommandError<K> {}

/** `_redirects`, without ids: no host accepts a line per article, so the 404 page looks them up. Throws a HostLimitError. */
export function redirectsFile({ moved }: AddressHistory, hosts: readonly StaticHost[]): string {
  // Netlify redirects from upper to lower case by itself; our rule would make a loop.
  const knowsCase = !hosts.includes('netlify');
  const plain = moved.filter(({ from, to }) => !isPattern(from) && (knowsCase || !differsByCase(from, to)));
  const lines = plain.flatMap(({ from, to }) =>
    bothForms(encodeURI(from)).map((path) => `${path} ${encodeURI(to)} 301`),
  );
  if (hosts.includes('cloudflare')) {
    if (lines.length > CLOUDFLARE.redirects)
      throw new HostLimitError('tooManyRedirects', { limit: CLOUDFLARE.redirects, count: lines.length });
    checkLength(lines, CLOUDFLARE.line, '_redirects');
  }
  return `${lines.join('\n')}\n`;
}

/** `_headers`. Throws a HostLimitError. */
export function headersFile(hosts: readonly StaticHost[], editor?: EditorSettings): string {
  const block = (path: string, headers: Readonly<Record<string, string>>): string[] => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ];
  const long = { 'Cache-Control': CACHE_RULES[0].header };
  // A wildcard is allowed only at the end of a path.
  const immutable = Object.values(IMMUTABLE_FOLDERS).map(({ wildcard }) =>
    wildcard.replace('/*/', '/:slice/'),
  );
  const lines = [
    ...block('/*', SECURITY_HEADERS),
    ...(editor ? replaced(block(`/${editor.path}/*`, editorHeaders(editor))) : []),
    ...immutable.flatMap((path) => block(path, long)),
    ...block(SPECULATION_RULES.path, { 'Content-Type': SPECULATION_RULES.type }),
  ];
  if (hosts.includes('cloudflare')) checkLength(lines, CLOUDFLARE.header, '_headers');
  return `${lines.join('\n')}\n`;
}

/**
 * Headers instead of those that an earlier rule sets. Cloudflare joins the values of all rules unless a line with `!` drops the earlier
 * one; Netlify takes the last value, and ignores lines without a colon.
 */
const replaced = ([path = '', ...lines]: readonly string[]): string[] => [
  path,
  ...lines.map((line) => `  ! ${line.trim().replace(/:.*$/, '')}`),
  ...lines,
];

function checkLength(lines: readonly string[], limit: number, file: string): void {
  const long = lines.find((line) => line.length > limit);
  if (long !== undefined)
    throw new HostLimitError('longLine', { limit, file, length: long.length, line: long.slice(0, 80) });
}
