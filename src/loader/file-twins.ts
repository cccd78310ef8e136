import { diagnostic, type Diagnostic } from '../archive/diagnostic.ts';
import { foldCase } from '../archive/normalize-path.ts';

/**
 * Files whose paths differ only in case or Unicode form. On Windows and macOS, a checkout contains only one of them.
 */
export function twinDiagnostics(files: readonly { file: string }[]): Diagnostic[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ file }) => {
    const folded = foldCase(file);
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, file);
    return other === undefined ? [] : [diagnostic({ file, line: 1, column: 1 }, 'file-case', { other })];
  });
}

/** Adds `twins` to other diagnostics, and drops advice to give a file its twin's name. */
export function withTwins(others: readonly Diagnostic[], twins: readonly Diagnostic[]): Diagnostic[] {
  if (twins.length === 0) return [...others];
  const names = new Set(twins.flatMap(({ file, params }) => [file, 'other' in params ? params.other : '']));
  return [...others.filter(({ file, rule }) => rule !== 'file-name' || !names.has(file)), ...twins];
}
