import type { AddressHistory } from '../../archive/address-history.ts';
import { basePath } from '../../archive/base-path.ts';
import { HOSTS, type HostLimits, type HostName, STATIC_HOSTS } from '../../archive/hosts.ts';
import type { HostCount } from '../../i18n/commands.ts';
import type { SiteSettings } from '../../archive/site-settings.ts';
import type { OutputFiles } from '../output/manifest-part.ts';
import { leastToLeaveOut, type Savings } from './leave-out.ts';
import { isPublic } from './policy.ts';
import { acceptsRedirects, headerRules, type HostSettings, redirectLines } from './static-hosts.ts';

/** A number that a host limits, and whether the site keeps the limit. */
export interface LimitedCount {
  what: HostCount;
  count: number;
  limit: number;
  /** Exceeding it costs money or speed, or we have another way; the site is published all the same. */
  isSoft?: true;
}

export interface HostReport {
  host: HostName;
  limits: HostLimits;
  counts: readonly LimitedCount[];
  /** Files that the host does not accept. */
  tooLarge: readonly string[];
  /** The site's folder, if the host serves it only as part of what it is given. */
  folder?: string;
  /** What the site can leave out to fit; undefined if it fits already. */
  leaveOut?: Savings;
}

/** Whether the host takes the site as it is. */
export const fitsHost = ({ counts }: Pick<HostReport, 'counts'>): boolean =>
  counts.every(({ count, limit, isSoft }) => isSoft === true || count <= limit);

/** What of a site the files for hosts depend on. */
export interface HostedSite {
  history: AddressHistory;
  settings: HostSettings & Pick<SiteSettings, 'exports'>;
}

/** Counts a built site against the limits of a host. */
export function hostReport(
  host: HostName,
  output: OutputFiles,
  { history, settings }: HostedSite,
): HostReport {
  const limits: HostLimits = HOSTS[host];
  const files = Object.entries(output).filter(([path]) => isUploaded(host, path));
  const sizes = files.map(([, { size }]) => size);
  const { fileBytes = Infinity } = limits;
  const tooLarge = files.filter(([, { size }]) => size > fileBytes).map(([path]) => path);
  const counts: LimitedCount[] = [
    ...counted('files', files.length, limits.files),
    ...counted('freeFiles', files.length, limits.freeFiles, true),
    ...counted('folderFiles', mostInFolder(files.map(([path]) => path)), limits.folderFiles),
    ...counted('bytes', sum(sizes), limits.bytes),
    ...counted('fileBytes', largest(sizes), limits.fileBytes),
    ...redirectCounts(host, limits, { history, settings }),
    ...counted('headers', headerRules(settings).length, limits.headers?.rules),
  ];
  const folder = limits.rootOnly ? basePath(settings.url) : '';
  const report = { host, limits, counts, tooLarge, ...(folder !== '' && { folder }) };
  if (fitsHost(report)) return report;
  const savings = leastToLeaveOut(limits, files, settings.exports);
  const others = counts.filter(({ what }) => !SAVED.includes(what));
  return { ...report, leaveOut: { ...savings, fits: savings.fits && fitsHost({ counts: others }) } };
}

/** What switching exports off makes smaller. */
const SAVED: readonly HostCount[] = ['files', 'bytes', 'fileBytes'];

const counted = (
  what: HostCount,
  count: number,
  limit: number | undefined,
  isSoft = false,
): LimitedCount[] => (limit === undefined ? [] : [{ what, count, limit, ...(isSoft && { isSoft }) }]);

function redirectCounts(
  host: HostName,
  limits: HostLimits,
  { history, settings }: HostedSite,
): LimitedCount[] {
  const own = STATIC_HOSTS.filter((name) => name === host);
  if (!limits.redirects || own.length === 0) return [];
  const lines = redirectLines(history, { ...settings, hosts: own });
  const { rules } = limits.redirects;
  // A list that is short enough but has a long line counts as too long as well: it is not written either.
  const count = acceptsRedirects(limits, lines) ? lines.length : Math.max(lines.length, rules + 1);
  return [{ what: 'redirects', count, limit: rules, isSoft: true }];
}

/** `_server` is for machines of one's own, and Cloudflare reads its files instead of serving them. */
const isUploaded = (host: HostName, path: string): boolean =>
  isPublic(path) && !(host === 'cloudflare' && /^_(?:server\/|redirects$|headers$)/.test(path));

function mostInFolder(paths: readonly string[]): number {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  for (const path of paths)
    for (let entry = path; entry !== '' && !seen.has(entry);) {
      seen.add(entry);
      const folder = entry.slice(0, Math.max(0, entry.lastIndexOf('/')));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
      entry = folder;
    }
  return largest([...counts.values()]);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A call takes no more than some 100,000 arguments, so not `Math.max(...numbers)`. */
const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), 0);
