import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { decode } from '../../../loader/content-text.ts';
import { explain, explainFinding } from '../../../i18n/explain.ts';
import type { Language } from '../../../archive/language.ts';
import type { CheckRule } from '../../../i18n/rules.ts';
import type { Finding, Severity } from '../../finding.ts';

/** A finding in the author's language, with the line that it is in. */
export interface FormattedFinding {
  /** Path relative to the folder in which the command runs, with `/`. */
  path: string;
  line: number;
  column: number;
  /** Exclusive. */
  endColumn: number;
  rule: string;
  severity: Severity;
  message: string;
  remedy: string;
  /** Undefined if the file cannot be read. */
  source: string | undefined;
}

/** Puts findings into words. Paths are relative to `from`. */
export function formatFindings(
  findings: readonly Finding[],
  contentDir: string,
  language: Language,
  from: string,
): FormattedFinding[] {
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    let known = lines.get(file);
    if (!known) lines.set(file, (known = readLines(join(contentDir, file))));
    return known;
  };
  return findings.map((finding) => {
    const { file, line, column, rule, severity } = finding;
    const { message, remedy } = words(finding, language);
    return {
      path: relative(from, join(contentDir, file)).split(sep).join('/'),
      ...{ line, column, endColumn: column + (finding.length ?? 1), rule, severity, message, remedy },
      source: linesOf(file)[line - 1],
    };
  });
}

function words(finding: Finding, language: Language) {
  if (finding.length === undefined) return explain(finding, language);
  return explainFinding<CheckRule>(finding.rule, finding.params, language);
}

function readLines(path: string): readonly string[] {
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch {
    return []; // deleted, or not UTF-8: the finding itself says so
  }
  return decode(content)?.split('\n') ?? [];
}
