import { join } from 'node:path';
import { basePath } from '../../archive/base-path.ts';
import type { AddressHistory } from '../../archive/address-history.ts';
import { imageOrigin } from '../../archive/image-settings.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { digestOf } from '../../site/digest.ts';
import type { RedirectPages } from '../../views/redirect-pages.ts';
import type { Site } from '../../site/site.ts';
import type { GeneratedPart } from '../output/generated-part.ts';
import type { Manifest } from '../output/manifest.ts';
import type { Program } from '../program.ts';
import { apacheConf, apacheMap } from './apache.ts';
import { nginxConf, nginxGone, nginxMoved } from './nginx.ts';
import { cloudflareFiles } from './cloudflare.ts';
import { EDITOR_HEADERS, ownHeaders } from './editor-headers.ts';
import { IMAGE_ORIGIN, originFile } from './image-origin.ts';
import { speculationRules } from './speculation-rules.ts';
import { headersFile, redirectsFile } from './static-hosts.ts';

/** Placeholder for the site's folder, which only the server knows. */
const ROOT = '@ROOT@';

const PART = 'hosting';

export interface HostingOptions {
  cacheDir: string;
  program: Program;
  /** The reliable part of the last manifest. */
  base: Manifest;
}

/** Configuration files of servers and hosts, by site path. Article ids are not in them but in pages. */
export function hostingFiles(
  { archive: { settings } }: Site,
  addressHistory: AddressHistory,
): Record<string, string> {
  const { hosts, tdm, url, editor } = settings;
  const base = basePath(url);
  const origin = imageOrigin(settings);
  const redirects = hosts.length > 0 ? redirectsFile(addressHistory, settings) : undefined;
  return {
    'speculation-rules.json': speculationRules(settings),
    '_server/nginx.conf': nginxConf(ROOT, settings),
    '_server/nginx-moved.map': nginxMoved(addressHistory),
    '_server/nginx-gone.map': nginxGone(addressHistory),
    '_server/apache.conf': apacheConf(ROOT, addressHistory, settings),
    '_server/apache.map': apacheMap(addressHistory, base),
    ...(editor && { [EDITOR_HEADERS]: JSON.stringify(ownHeaders(editor)) }),
    ...(origin !== undefined && { [IMAGE_ORIGIN]: originFile(origin) }),
    ...(tdm && { '.well-known/tdmrep.json': tdmReservation(base, tdm.policy) }),
    ...(redirects !== undefined && { _redirects: redirects }),
    ...(hosts.length > 0 && { _headers: headersFile(settings) }),
    ...(hosts.includes('cloudflare') && cloudflareFiles(settings, addressHistory)),
  };
}

/** TDM Reservation Protocol (W3C Community Group): reserves text and data mining for the whole site. */
const tdmReservation = (base: string, policy: string | undefined): string =>
  JSON.stringify([
    { location: `${base}/`, 'tdm-reservation': 1, ...(policy !== undefined && { 'tdm-policy': policy }) },
  ]);

/** Generates these files if they changed; a new article without a former address does not change them. */
export function hostingParts(site: Site, redirects: RedirectPages, options: HostingOptions): GeneratedPart[] {
  const { cacheDir, program, base } = options;
  const { hash, precompress } = program;
  const { hosts, tdm, url, editor, images, words, formerWords } = site.archive.settings;
  const blocks = redirects.permanent.map(({ name }) => name);
  const own = [hosts, tdm, url, editor, images, words, formerWords];
  const source = digestOf([hash.hosting, precompress, redirects.digest, blocks, own]);
  if (base.get(PART)?.head.source === source) return [{ name: PART, source }];
  const files = Object.entries(hostingFiles(site, redirects.addressHistory)).map(([path, text]) => {
    const made = join(cacheDir, 'hosting', path);
    writeAtomically(made, text);
    return [path, { source: made }] as const;
  });
  return [{ name: PART, source, files }];
}
