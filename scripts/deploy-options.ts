import { ContentError } from '../src/archive/diagnostic.ts';
import { UsageError } from '../src/i18n/command-error.ts';
import { loadSettings } from '../src/loader/site-settings.ts';
import type { AddressOptions } from '../src/publish/deploy/address.ts';
import type { DeployOptions } from '../src/publish/deploy/deploy.ts';
import type { Values } from './command-line.ts';

export const DEPLOY_OPTIONS = {
  to: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'purge-file': { type: 'string' },
  'remove-now': { type: 'boolean' },
  'take-over': { type: 'boolean' },
  adopt: { type: 'boolean' },
  indexnow: { type: 'string' },
  'indexnow-endpoint': { type: 'string' },
  keep: { type: 'string' },
  rollback: { type: 'boolean' },
  ssh: { type: 'string' },
  endpoint: { type: 'string' },
  region: { type: 'string' },
  unguarded: { type: 'boolean' },
} as const;

type Given = Values<typeof DEPLOY_OPTIONS>;

/** The address of the target. */
export function targetAddress({ to }: Given): string {
  if (to === undefined) throw new UsageError('noTarget', {});
  return to;
}

export function addressOptions({
  keep = '5',
  ssh = 'ssh',
  unguarded,
  endpoint,
  region,
}: Given): AddressOptions {
  const releases = Number(keep);
  if (!Number.isInteger(releases) || releases < 1) throw new UsageError('notReleases', { value: keep });
  return {
    keep: releases,
    ssh,
    unguarded: unguarded ?? false,
    ...(endpoint !== undefined && { endpoint }),
    ...(region !== undefined && { region }),
  };
}

const INDEX_NOW = 'https://api.indexnow.org/indexnow';

export function deployOptions(given: Given, contentDir: string): DeployOptions {
  const { indexnow: key, 'indexnow-endpoint': endpoint = INDEX_NOW, 'purge-file': purgeFile } = given;
  return {
    dryRun: given['dry-run'] ?? false,
    takeOver: given['take-over'] ?? false,
    adopt: given.adopt ?? false,
    removeNow: given['remove-now'] ?? false,
    siteUrl: siteUrl(contentDir),
    ...(purgeFile !== undefined && { purgeFile }),
    ...(key !== undefined && { indexNow: { key, endpoint } }),
  };
}

/** The address of the site whose content is in a folder. */
function siteUrl(contentDir: string): string {
  const [settings, problems] = loadSettings(contentDir);
  if (!settings) throw new ContentError(problems);
  return settings.url;
}
