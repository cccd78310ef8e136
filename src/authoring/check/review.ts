import type { Article } from '../../archive/article.ts';
import type { StaticPage } from '../../archive/static-page.ts';
import type { RuleFinding } from '../finding.ts';
import { linksOf, type Link } from './links.ts';
import { Lines } from '../edit/lines.ts';
import type { SourceDocument } from './source-document.ts';
import { MANUSCRIPT_RULES } from './registry.ts';
import type { Reading } from './rule.ts';

/** What reading one file by itself brought: its flaws, and its links for the rules that know the archive. */
export interface Review {
  flaws: readonly RuleFinding[];
  links: readonly Link[];
}

/** A file to be read by itself. */
export interface Assignment {
  source: Article | StaticPage;
  reading: Reading;
}

/** Applies every rule that looks at one file by itself. */
export function review(manuscript: SourceDocument, reading: Reading): Review {
  const { file, text } = manuscript;
  const flaws: RuleFinding[] = [];
  let lines: Lines | undefined;
  for (const rule of MANUSCRIPT_RULES) {
    const report: Parameters<typeof rule.check>[1] = (span, params, edits) => {
      lines ??= new Lines(text);
      const newline = text.indexOf('\n', span.start);
      const end = newline === -1 ? span.end : Math.min(span.end, newline);
      const length = Math.max(1, end - span.start);
      const place = { file, ...lines.at(span.start), length };
      flaws.push({ ...place, rule: rule.name, params, ...(edits && { edits }) } as RuleFinding);
    };
    rule.check(manuscript, report, reading);
  }
  return { flaws, links: linksOf(manuscript) };
}
