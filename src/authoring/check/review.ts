import type { Article } from '../../archive/article.ts';
import type { StaticPage } from '../../archive/static-page.ts';
import type { RuleFinding } from '../finding.ts';
import { linksOf, type Link } from './links.ts';
import { Lines } from '../edit/lines.ts';
import type { SourceDocument } from './source-document.ts';
import { DOCUMENT_RULES } from './registry.ts';
import type { ReviewContext } from './rule.ts';

/** The result of checking one file by itself: its problems, and its links for the rules that need the archive. */
export interface Review {
  problems: readonly RuleFinding[];
  links: readonly Link[];
}

/** A file to be reviewed. */
export interface Assignment {
  source: Article | StaticPage;
  context: ReviewContext;
}

/** Applies every rule that checks one file by itself. */
export function review(document: SourceDocument, context: ReviewContext): Review {
  const { file, text } = document;
  const problems: RuleFinding[] = [];
  const lines = new Lines(text);
  for (const rule of DOCUMENT_RULES) {
    if (rule.readsLanguage && document.isForeign) continue;
    const report: Parameters<typeof rule.check>[1] = (span, params, edits) => {
      const newline = text.indexOf('\n', span.start);
      const end = newline === -1 ? span.end : Math.min(span.end, newline);
      const length = Math.max(1, end - span.start);
      const place = { file, ...lines.at(span.start), length };
      problems.push({ ...place, rule: rule.name, params, ...(edits && { edits }) } as RuleFinding);
    };
    rule.check(document, report, context);
  }
  return { problems, links: linksOf(document) };
}
