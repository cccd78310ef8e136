import type { Edit, Span } from '../../finding.ts';
import type { SourceDocument } from '../source-document.ts';
import { nodesOfType } from '../nodes.ts';
import { documentRule } from '../rule.ts';

/** `##Title`, and `## Title` with a no-break space; a single `#` may be a hashtag. */
const MARKS = /^(#{2,6})([\u00a0\u202f]*)(?=[^\s#])/;
const TOO_MANY = /^(#{7,})[ \t]*(?=[^\s#])/;
const ONE = /^#[\u00a0\u202f]*(?=\p{L})(?![^\r\n]*\s#\p{L})[^\r\n]*[^\s.!?…:,;](?=\r?$)/u;

export const headingMark = documentRule({
  name: 'heading-mark',
  severity: 'warning',
  fixable: true,
  check(document, report) {
    if (!document.text.includes('#')) return;
    for (const { span, parent } of nodesOfType(document, 'paragraph')) {
      for (const line of linesOf(document, span)) {
        const source = document.text.slice(line.start, line.end);
        const [marks, level, gap] = MARKS.exec(source) ?? TOO_MANY.exec(source) ?? [];
        if (marks !== undefined && level !== undefined) {
          const expected = `${level.slice(0, 6)} `;
          const end = line.start + marks.length;
          const edits: Edit[] = [{ start: line.start, end, text: expected }];
          const found = source.slice(0, 40).replace(/[\u00a0\u202f]/g, '⍽');
          const isSure = gap !== undefined;
          report(line, { found, expected: expected + source.slice(marks.length, 40) }, isSure ? edits : []);
        } else if (
          parent?.type === 'root' &&
          ONE.test(source) &&
          line.start === span.start &&
          line.end === span.end
        ) {
          report(line, { found: source.slice(0, 40), expected: `# ${source.slice(1, 40).trim()}` });
        }
      }
    }
  },
});

function* linesOf({ text }: SourceDocument, span: Span): Generator<Span> {
  for (let start = span.start; start < span.end;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? span.end : Math.min(newline, span.end);
    yield { start, end };
    start = end + 1;
  }
}

/** A sentence above a line of dashes becomes a heading: its author meant a thematic break. */
export const headingUnderline = documentRule({
  name: 'heading-underline',
  severity: 'warning',
  fixable: true,
  check(document, report) {
    const { text } = document;
    for (const { span, parent } of nodesOfType(document, 'heading')) {
      const source = text.slice(span.start, span.end);
      const [, sentence, mark] = /^([^#][^]*?)\r?\n[ \t>]*(-+|=+)[ \t]*$/.exec(source) ?? [];
      if (sentence === undefined || mark === undefined || !isSentence(sentence)) continue;
      const at = span.start + sentence.length;
      const isSure = mark.startsWith('-') && mark.length > 2 && parent?.type === 'root';
      const found = sentence.length > 40 ? `${sentence.slice(0, 40)}…` : sentence;
      report(span, { text: found, mark }, isSure ? [{ start: at, end: at, text: '\n' }] : []);
    }
  },
});

const isSentence = (text: string): boolean =>
  text.length > 90 || text.includes('\n') || /[.!?:;,…][“”"»*_)]*$/.test(text.trimEnd());
