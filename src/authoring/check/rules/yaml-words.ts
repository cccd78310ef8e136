import type { LostWords } from '../lost-words.ts';
import { lostWords } from '../lost-words.ts';
import type { SourceDocument } from '../source-document.ts';
import { documentRule } from '../rule.ts';

const known = new WeakMap<SourceDocument, LostWords[]>();

function lostIn(document: SourceDocument): LostWords[] {
  let found = known.get(document);
  if (!found) {
    const { start, end } = frontmatterOf(document.text);
    known.set(
      document,
      (found = lostWords(document.text.slice(start, end), start, { own: document.ownTexts })),
    );
  }
  return found;
}

/** The span of a file's frontmatter: after the first line, before the closing fence. */
export function frontmatterOf(text: string): { start: number; end: number } {
  const start = text.indexOf('\n') + 1;
  const end = text.indexOf('\n---', 3);
  return start === 0 || end < start ? { start: 0, end: 0 } : { start, end };
}

/** Valid YAML that says less than its author wrote. */
export const yamlWords = documentRule({
  name: 'yaml-words',
  severity: 'error',
  fixable: true,
  check(document, report) {
    for (const { kind, lost, start, end, edits } of lostIn(document)) {
      if (kind !== 'note' && kind !== 'literal') report({ start, end }, { kind, lost }, edits);
    }
  },
});

export const yamlComment = documentRule({
  name: 'yaml-comment',
  severity: 'info',
  check(document, report) {
    for (const { kind, lost, start, end } of lostIn(document)) {
      if (kind === 'note') report({ start, end }, { lost });
    }
  },
});
