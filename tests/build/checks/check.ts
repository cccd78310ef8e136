import type { BuiltSite, HtmlFile } from '../built-site.ts';

/** Checks one property of every built HTML file and reports violations as `<file>: <what>`. */
export interface Check {
  /** The property, as the rest of a sentence about a page. */
  readonly claim: string;
  /** All violations in the site, in the order of its files. */
  findings: (site: BuiltSite) => string[];
}

/** A check of each file on its own. */
export const eachFile =
  (problems: (file: HtmlFile, site: BuiltSite) => readonly string[]) =>
  (site: BuiltSite): string[] =>
    site.html.flatMap((file) => problems(file, site).map((problem) => `${file.path}: ${problem}`));

/** A check of each complete document on its own; fragments have no head. */
export const eachDocument = (problems: (file: HtmlFile) => readonly string[]) =>
  eachFile((file) => (file.isDocument ? problems(file) : []));
