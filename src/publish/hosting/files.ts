import { join } from 'node:path';
import type { Ledger } from '../../archive/ledger.ts';
import { writeAtomically } from '../../archive/write-atomically.ts';
import { digestOf } from '../../views/digest.ts';
import type { Former } from '../../views/former.ts';
import type { Site } from '../../views/site.ts';
import type { MadePart } from '../made-part.ts';
import { apacheConf, apacheMap } from './apache.ts';
import { type HostingOptions, idMaps } from './id-maps.ts';
import { nginxConf, nginxGone, nginxMoved } from './nginx.ts';
import { headersFile, redirectsFile } from './static-hosts.ts';

/** Stands for the site's folder, which only its server knows. */
const ROOT = '@ROOT@';

const PART = 'hosting';

/** What servers and hosts need to know, by path in the site, but for the ids of articles. Throws a HostLimitError. */
export function hostingFiles({ archive: { settings } }: Site, ledger: Ledger): Record<string, string> {
  const { hosts, tdm } = settings;
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

/**
 * Makes these files where they do not stand, and the maps of ids, see `idMaps`. A new article without a former address leaves
 * the former ones alone, which are two files of as many lines as there are such addresses.
 */
export function hostingParts(site: Site, former: Former, options: HostingOptions): MadePart[] {
  const { cacheDir, program, base } = options;
  const { hosts, tdm } = site.archive.settings;
  const blocks = former.permanent.map(({ name }) => name);
  const source = digestOf([program, former.source, blocks, hosts, tdm]);
  const ids = idMaps(former, options);
  if (base.get(PART)?.head.source === source) return [{ name: PART, source }, ids];
  const files = Object.entries(hostingFiles(site, former.ledger)).map(([path, text]) => {
    const made = join(cacheDir, 'hosting', path);
    writeAtomically(made, text);
    return [path, { source: made }] as const;
  });
  return [{ name: PART, source, files }, ids];
}
