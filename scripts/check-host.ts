import { addressHistoryOf } from '../src/archive/address-history.ts';
import { ContentError } from '../src/archive/diagnostic.ts';
import { HOST_NAMES, hostNamed } from '../src/archive/hosts.ts';
import type { Language } from '../src/archive/language.ts';
import { commandTexts } from '../src/i18n/author-languages.ts';
import { CommandError, UsageError } from '../src/i18n/command-error.ts';
import { readArchive } from '../src/loader/read-archive.ts';
import { describeHost } from '../src/publish/hosting/describe-host.ts';
import { fitsHost, hostReport } from '../src/publish/hosting/host-report.ts';
import { filesOf, manifestPath, readManifest } from '../src/publish/output/manifest.ts';
import type { BuildSettings } from '../src/publish/settings.ts';

/** Counts the site of the last build against the limits of a host. Returns whether it fits. */
export async function checkHost(name: string, settings: BuildSettings, language: Language): Promise<boolean> {
  const host = hostNamed(name);
  if (!host) throw new UsageError('notAHost', { value: name, hosts: HOST_NAMES.join(', ') });
  const manifest = readManifest(settings.cacheDir);
  if (manifest.size === 0) throw new CommandError('noManifest', { path: manifestPath(settings.cacheDir) });
  const { archive, diagnostics } = await readArchive(settings);
  if (!archive) throw new ContentError(diagnostics);
  const report = hostReport(host, filesOf(manifest), {
    history: addressHistoryOf(archive),
    settings: archive.settings,
  });
  console.log(describeHost(report, commandTexts(language).host).join('\n'));
  return fitsHost(report);
}
