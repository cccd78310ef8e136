import { ContentError } from '../src/archive/diagnostic.ts';
import { diagnosticTexts, formatDiagnostic } from '../src/i18n/diagnostics.ts';
import { InvalidTimeError } from '../src/publish/settings.ts';

/** Tells people what stopped a command, in their words where it is their content, and sets the exit code. */
export function reportFailure(error: unknown): void {
  process.exitCode = 1;
  if (error instanceof ContentError) {
    for (const found of error.diagnostics) console.error(`${formatDiagnostic(found, 'de')}\n`);
    console.error(diagnosticTexts('de').summary(error.diagnostics.length));
  } else if (error instanceof InvalidTimeError) console.error(error.message);
  else console.error(error);
}
