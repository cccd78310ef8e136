import { writeFileSync } from 'node:fs';
import { DeployError } from './deploy-error.ts';
import type { DeployPlan } from './plan.ts';
import { isImmutable } from '../output/cache-rules.ts';

/** The address of a file as readers write it: `2023/03/index.html` is `https://example.org/2023/03/`. */
export function addressOf(siteUrl: string, path: string): string {
  const pretty = path.replace(/(^|\/)index\.html$/, '$1');
  return `${siteUrl}/${pretty.split('/').map(encodeURIComponent).join('/')}`;
}

/** What a CDN must purge: changed and removed files, except immutable ones. Sorted. */
export function purgeList(siteUrl: string, { changed, retire, remove }: DeployPlan): string[] {
  const paths = [...changed, ...retire, ...remove].filter((path) => !isImmutable(path));
  return addresses(siteUrl, paths);
}

/** Pages to report to search engines: new, changed and removed ones. Sorted. */
export function pageList(siteUrl: string, { added, changed, retire, remove }: DeployPlan): string[] {
  const isPage = (path: string): boolean =>
    /(?:^|\/)index\.html$/.test(path) && !path.startsWith('fragment/');
  return addresses(siteUrl, [...added, ...changed, ...retire, ...remove].filter(isPage));
}

const addresses = (siteUrl: string, paths: readonly string[]): string[] =>
  [...new Set(paths)].map((path) => addressOf(siteUrl, path)).sort();

/** Writes addresses, one per line. */
export function writePurgeFile(path: string, urls: readonly string[]): void {
  try {
    writeFileSync(path, urls.map((url) => `${url}\n`).join(''));
  } catch (error) {
    throw new DeployError('purgeNotWritten', { problem: (error as Error).message }, { cause: error });
  }
}
