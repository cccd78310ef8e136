import type { BuiltSite, HtmlFile } from '../built-site.ts';

/** Looks at one thing in every built HTML file and keeps what is wrong, as `<file>: <what>`. */
export interface Check {
  /** What holds where nothing is found. */
  readonly claim: string;
  /** All that is wrong in the site, in the order of its files. */
  findings: (site: BuiltSite) => string[];
}

/** A check that looks at each file alone. */
export const eachFile =
  (problems: (file: HtmlFile, site: BuiltSite) => readonly string[]) =>
  (site: BuiltSite): string[] =>
    site.html.flatMap((file) => problems(file, site).map((problem) => `${file.path}: ${problem}`));

/** A check that looks at each whole document alone; fragments have no head. */
export const eachDocument = (problems: (file: HtmlFile) => readonly string[]) =>
  eachFile((file) => (file.isDocument ? problems(file) : []));
