import { ContentChangedError } from '../src/archive/article-text.ts';
import { ContentError } from '../src/archive/diagnostic.ts';
import { AuthoringError } from '../src/authoring/authoring-error.ts';
import { ImportError } from '../src/authoring/import/import-error.ts';
import { authoringTexts } from '../src/i18n/authoring.ts';
import { diagnosticTexts, formatDiagnostic } from '../src/i18n/diagnostics.ts';
import { importTexts } from '../src/i18n/import.ts';
import { MissingPageError } from '../src/publish/collect.ts';
import { DeployError } from '../src/publish/deploy/deploy-error.ts';
import { ManifestError } from '../src/publish/manifest-part.ts';
import { BuildLockedError } from '../src/publish/lock.ts';
import { HostLimitError } from '../src/publish/hosting/static-hosts.ts';
import { OutputError } from '../src/publish/out-folder.ts';
import { PublicFileError } from '../src/publish/public-files.ts';
import { InvalidTimeError } from '../src/publish/settings.ts';
import { UsageError } from './usage-error.ts';

/** Errors whose message says everything. */
const PLAIN = [
  BuildLockedError,
  ContentChangedError,
  DeployError,
  HostLimitError,
  InvalidTimeError,
  ManifestError,
  MissingPageError,
  OutputError,
  PublicFileError,
  UsageError,
];

/** What the file system refused, with the way out; a build that ends so has touched nothing, or goes on from its journal. */
function diskProblem(error: unknown): string | undefined {
  const { code, path: from, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const path = dest ?? from;
  if (code === 'ENOSPC')
    return `The disk is full${path === undefined ? '' : ` (${path})`}. Make room and build again: the build goes on where it stopped.`;
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return `${path ?? 'A folder'} cannot be written (${code}). Give yourself the right to write there and build again.`;
  return undefined;
}

/** Tells people what stopped a command, in their words where it is their content, and sets the exit code. */
export function reportFailure(error: unknown): void {
  process.exitCode = 1;
  if (error instanceof ContentError) {
    for (const found of error.diagnostics) console.error(`${formatDiagnostic(found, 'de')}\n`);
    console.error(diagnosticTexts('de').summary(error.diagnostics.length));
  } else if (error instanceof AuthoringError)
    console.error(authoringTexts('de').errors[error.kind](error.details));
  else if (error instanceof ImportError) console.error(importTexts('de').errors[error.kind](error.details));
  else if (error instanceof Error && PLAIN.some((kind) => error instanceof kind))
    console.error(error.message);
  else console.error(diskProblem(error) ?? error);
}
