import { loadSettings } from '../src/loader/load-archive.ts';
import { ContentError } from '../src/archive/diagnostic.ts';
import type { AddressOptions } from '../src/publish/deploy/address.ts';
import type { DeployOptions } from '../src/publish/deploy/deploy.ts';
import { UsageError } from '../src/i18n/command-error.ts';

type Values = Record<string, string | boolean | undefined>;

const text = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** `{ [key]: value }` where there is a value. */
const given = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>);

/** Where to deploy, out of the command line. */
export function targetAddress(values: Values): string {
  const address = text(values, 'to');
  if (address !== undefined) return address;
  throw new UsageError('noTarget', {});
}

export function addressOptions(values: Values): AddressOptions {
  const keep = Number(values['keep'] ?? 5);
  if (!Number.isInteger(keep) || keep < 1)
    throw new UsageError('notReleases', { value: String(values['keep']) });
  return {
    keep,
    ssh: text(values, 'ssh') ?? 'ssh',
    unguarded: values['unguarded'] === true,
    ...given('endpoint', text(values, 'endpoint')),
    ...given('region', text(values, 'region')),
  };
}

const INDEX_NOW = 'https://api.indexnow.org/indexnow';

export function deployOptions(values: Values, contentDir: string): DeployOptions {
  const key = text(values, 'indexnow');
  const endpoint = text(values, 'indexnow-endpoint') ?? INDEX_NOW;
  return {
    dryRun: values['dry-run'] === true,
    takeOver: values['take-over'] === true,
    adopt: values['adopt'] === true,
    removeNow: values['remove-now'] === true,
    origin: siteOrigin(contentDir),
    ...given('purgeFile', text(values, 'purge-file')),
    ...(key === undefined ? {} : { indexNow: { key, endpoint } }),
  };
}

/** The origin of the site in its content folder, without a slash at the end. */
export function siteOrigin(contentDir: string): string {
  const [settings, problems] = loadSettings(contentDir);
  if (!settings) throw new ContentError(problems);
  return settings.url.replace(/\/$/, '');
}
