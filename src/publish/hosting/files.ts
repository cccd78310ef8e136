import { join } from 'node:path';
import type { Ledger } from '../../archive/ledger.ts';
import { writeAtomically } from '../../archive/write-atomically.ts';
import { digestOf } from '../../views/digest.ts';
import type { Former } from '../../views/former.ts';
import type { Site } from '../../views/site.ts';
import type { MadePart } from '../made-part.ts';
import type { Manifest } from '../manifest.ts';
import type { Program } from '../plan.ts';
import { apacheConf, apacheMap } from './apache.ts';
import { nginxConf, nginxGone, nginxMoved } from './nginx.ts';
import { headersFile, redirectsFile } from './static-hosts.ts';

/** Stands for the site's folder, which only its server knows. */
const ROOT = '@ROOT@';

const PART = 'hosting';

export interface HostingOptions {
  cacheDir: string;
  program: Program;
  /** What stands and can be relied on. */
  base: Manifest;
}

/** What servers and hosts need to know, by path in the site. The ids of articles are pages. Throws a HostLimitError. */
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

/** Makes these files where they do not stand: a new article without a former address leaves them alone. */
export function hostingParts(site: Site, former: Former, options: HostingOptions): MadePart[] {
  const { cacheDir, program, base } = options;
  const { hosts, tdm } = site.archive.settings;
  const blocks = former.permanent.map(({ name }) => name);
  const source = digestOf([program, former.source, blocks, hosts, tdm]);
  if (base.get(PART)?.head.source === source) return [{ name: PART, source }];
  const files = Object.entries(hostingFiles(site, former.ledger)).map(([path, text]) => {
    const made = join(cacheDir, 'hosting', path);
    writeAtomically(made, text);
    return [path, { source: made }] as const;
  });
  return [{ name: PART, source, files }];
}
