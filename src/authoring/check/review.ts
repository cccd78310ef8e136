import type { Article } from '../../archive/article.ts';
import type { StaticPage } from '../../archive/static-page.ts';
import type { RuleFinding } from '../finding.ts';
import { linksOf, type Link } from './links.ts';
import { Lines } from '../edit/lines.ts';
import type { SourceDocument } from './source-document.ts';
import { DOCUMENT_RULES } from './registry.ts';
import type { Reading } from './rule.ts';

/** What reading one file by itself brought: its problems, and its links for the rules that know the archive. */
export interface Review {
  problems: readonly RuleFinding[];
  links: readonly Link[];
}

/** A file to be read by itself. */
export interface Assignment {
  source: Article | StaticPage;
  reading: Reading;
}

/** Applies every rule that looks at one file by itself. */
export function review(document: SourceDocument, reading: Reading): Review {
  const { file, text } = document;
  const problems: RuleFinding[] = [];
  let lines: Lines | undefined;
  for (const rule of DOCUMENT_RULES) {
    const report: Parameters<typeof rule.check>[1] = (span, params, edits) => {
      lines ??= new Lines(text);
      const newline = text.indexOf('\n', span.start);
      const end = newline === -1 ? span.end : Math.min(span.end, newline);
      const length = Math.max(1, end - span.start);
      const place = { file, ...lines.at(span.start), length };
      problems.push({ ...place, rule: rule.name, params, ...(edits && { edits }) } as RuleFinding);
    };
    rule.check(document, report, reading);
  }
  return { problems, links: linksOf(document) };
}
