import { join } from 'node:path';
import type { Ledger } from '../../archive/ledger.ts';
import { writeAtomically } from '../../archive/write-atomically.ts';
import { formerLedger } from '../../views/moved.ts';
import { livePages } from '../../views/pages.ts';
import type { Site } from '../../views/site.ts';
import type { MadePart } from '../made-part.ts';
import { apacheConf, apacheMap } from './apache.ts';
import { idMaps, type IdMapOptions } from './id-maps.ts';
import { nginxConf, nginxGone, nginxMoved } from './nginx.ts';
import { headersFile, redirectsFile } from './static-hosts.ts';

/** Stands for the site's folder, which only its server knows. */
const ROOT = '@ROOT@';

const ledgerFor = (site: Site): Ledger => formerLedger(site, () => livePages(site).map(({ path }) => path));

/** What servers and hosts need to know, by path in the site, but for the ids of articles. Throws a HostLimitError. */
export function hostingFiles(site: Site): Record<string, string> {
  const ledger = ledgerFor(site);
  const { hosts, tdm } = site.archive.settings;
  return {
    '_server/nginx.conf': nginxConf(ROOT),
    '_server/nginx-moved.map': nginxMoved(ledger),
    '_server/nginx-gone.map': nginxGone(ledger),
    '_server/apache.conf': apacheConf(ROOT, ledger),
    '_server/apache.map': apacheMap(ledger),
    ...(tdm && { '.well-known/tdmrep.json': tdmReservation(tdm.policy) }),
    ...(hosts.length > 0 && { _redirects: redirectsFile(ledger, hosts), _headers: headersFile(hosts) }),
  };
}

/** TDM Reservation Protocol (W3C Community Group): the whole site reserves text and data mining. */
const tdmReservation = (policy: string | undefined): string =>
  JSON.stringify([
    { location: '/', 'tdm-reservation': 1, ...(policy !== undefined && { 'tdm-policy': policy }) },
  ]);

/** Writes them into the cache folder. Returns path in the site -> path of the file. */
export function hostingAssets(site: Site, cacheDir: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const [path, text] of Object.entries(hostingFiles(site))) {
    const source = join(cacheDir, 'hosting', path);
    writeAtomically(source, text);
    files.set(path, source);
  }
  return files;
}

/** The ids of articles for servers, see `idMaps`. */
export const hostingIds = (site: Site, options: IdMapOptions): MadePart => idMaps(ledgerFor(site), options);
