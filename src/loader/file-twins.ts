import { diagnostic, type Diagnostic } from '../archive/diagnostic.ts';
import { foldCase } from '../archive/normalize-path.ts';

/**
 * Files whose paths differ only in upper and lower case, or in the form of their Unicode letters. On Windows and macOS a
 * checkout holds one of them.
 */
export function twinDiagnostics(files: readonly { file: string }[]): Diagnostic[] {
  const known = new Map<string, string>();
  return files.flatMap(({ file }) => {
    const folded = foldCase(file);
    const other = known.get(folded);
    if (other === undefined) known.set(folded, file);
    return other === undefined ? [] : [diagnostic({ file, line: 1, column: 1 }, 'file-case', { other })];
  });
}

/** Other findings, without advice to call a file what its twin is called. */
export function withTwins(found: readonly Diagnostic[], twins: readonly Diagnostic[]): Diagnostic[] {
  if (twins.length === 0) return [...found];
  const names = new Set(twins.flatMap(({ file, params }) => [file, 'other' in params ? params.other : '']));
  return [...found.filter(({ file, rule }) => rule !== 'file-name' || !names.has(file)), ...twins];
}
