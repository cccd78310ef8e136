import { ContentChangedError } from '../archive/content-changed-error.ts';
import { ContentError } from '../archive/diagnostic.ts';
import { GitError } from '../provenance/git-error.ts';
import { authoringTexts, commandTexts, diagnosticTexts } from './author-languages.ts';
import { formatDiagnostic } from './explain.ts';
import type { Language } from '../archive/language.ts';
import { TranslatedError } from './translated-error.ts';

/** The exit code of a command that failed: 2 if the command line is invalid, else 1. */
export const exitCodeOf = (error: unknown): 1 | 2 => (error instanceof TranslatedError ? error.exitCode : 1);

/** Why a command failed, with the remedy; for an unforeseen error, the stack trace. */
export function failureText(error: unknown, language: Language): string {
  if (error instanceof ContentError) {
    const found = error.diagnostics.map((one) => `${formatDiagnostic(one, language)}\n`);
    return [...found, diagnosticTexts(language).summary(error.diagnostics.length)].join('\n');
  }
  if (error instanceof TranslatedError) return error.textIn(language);
  const { errors, unexpected } = commandTexts(language);
  if (error instanceof GitError) return authoringTexts(language).errors.gitFailed({ problem: error.problem });
  if (error instanceof ContentChangedError) return errors.contentChanged(error);
  const refused = systemProblem(error, language);
  if (refused !== undefined) return refused;
  return `${unexpected}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

/** Errors of the file system. A build that fails with one has changed nothing, or resumes from its journal. */
function systemProblem(error: unknown, language: Language): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path: from, dest, syscall = '' } = error as NodeJS.ErrnoException & { dest?: string };
  const { errors } = commandTexts(language);
  const path = dest ?? from;
  if (code === 'ENOSPC' || code === 'EDQUOT') return errors.diskFull({ path });
  if (code === 'EMFILE' || code === 'ENFILE') return errors.tooManyFiles({});
  if (code === 'EROFS') return errors.notWritable({ path, code });
  // The system reports `open` both for reading and for writing.
  if (code === 'EACCES' || code === 'EPERM')
    return syscall === 'scandir' ? errors.notReadable({ path, code }) : errors.notAllowed({ path, code });
  return undefined;
}
