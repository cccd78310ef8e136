import { diagnostic, type Diagnostic } from '../archive/diagnostic.ts';
import type { FileStamp } from './files.ts';
import { MARKDOWN, TEXT_FOLDER } from './linked-texts.ts';
import { suggestion } from '../archive/suggestion.ts';

/** Endings for Markdown that the program does not read. */
const OTHER_TEXT = /\.(?:markdown|mdown|mkdn?|mdwn|mdtxt|mdtext)$/i;

/** Files that describe a folder to people: `README.md`, `README.de.md`. */
const FOR_PEOPLE =
  /(?:^|\/)(?:readme|license|licence|contributing|changelog|code_of_conduct|authors|todo)(?:[._-][a-z]{2})?\.mdx?$/i;

/** The YAML files that are read, without their ending. */
const LISTS = [
  'site',
  'categories',
  'regions',
  'types',
  'topics',
  'authors',
  'redirects',
  'removals',
  'front',
  'fields',
];

/** Files that would be ignored silently: broken or unsafe links, other endings, wrong folders. */
export function fileDiagnostics(files: readonly FileStamp[]): Diagnostic[] {
  const isReportedElsewhere = reportedElsewhere(files);
  return files.flatMap((stamp) => {
    const { file, problem } = stamp;
    const at = { file, line: 1, column: 1 };
    if (problem) return [diagnostic(at, 'file-link', { problem })];
    if (TEXT_FOLDER.test(file)) {
      const better = betterEnding(file);
      return better === undefined ? [] : [diagnostic(at, 'file-ending', { expected: better })];
    }
    if (isReportedElsewhere(stamp)) return [];
    if (MARKDOWN.test(file)) return FOR_PEOPLE.test(file) ? [] : [diagnostic(at, 'file-place', {})];
    const name = file.includes('/') ? undefined : /^(.+)\.ya?ml$/i.exec(file)?.[1];
    if (name === undefined || LISTS.some((list) => file === `${list}.yaml`)) return [];
    const meant = suggestion(name, LISTS);
    return meant === undefined ? [] : [diagnostic(at, 'file-ending', { expected: `${meant}.yaml` })];
  });
}

/** Whether a file outside the text folders is also listed under another path, which gets any diagnostic. */
function reportedElsewhere(files: readonly FileStamp[]): (stamp: FileStamp) => boolean {
  const linked = files.filter(({ real, problem }) => real !== undefined && problem === undefined);
  if (linked.length === 0) return () => false;
  const listed = new Set(files.map(({ file }) => file));
  const read = new Set(linked.flatMap(({ file, real }) => (TEXT_FOLDER.test(file) ? real : [])));
  return ({ file, real }) => read.has(real ?? file) || (real !== undefined && listed.has(real));
}

/** The name under which the program would read the file; undefined if it already does or the file is not a text. */
function betterEnding(file: string): string | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  if (OTHER_TEXT.test(name)) return name.replace(OTHER_TEXT, '.md');
  // The catalog reports this for articles.
  const isShouted = MARKDOWN.test(name) && !/\.mdx?$/.test(name) && !file.startsWith('articles/');
  return isShouted ? name.replace(MARKDOWN, (ending) => ending.toLowerCase()) : undefined;
}
