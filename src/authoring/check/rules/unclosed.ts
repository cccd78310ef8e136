import { nodesOfType } from '../nodes.ts';
import { documentRule } from '../rule.ts';

/** A code block or a comment that is never closed swallows everything after it. */
export const unclosed = documentRule({
  name: 'unclosed',
  severity: 'error',
  check(document, report) {
    const { text } = document;
    for (const { span } of nodesOfType(document, 'code')) {
      const lines = text.slice(span.start, span.end).split('\n');
      const fence = /^(`{3,}|~{3,})/.exec(lines[0] as string)?.[1];
      if (fence === undefined) continue;
      const last = (lines.length > 1 ? (lines.at(-1) as string) : '').replace(/^[ \t>]*/, '').trimEnd();
      const isClosed = last.length >= fence.length && last.replaceAll(fence.charAt(0), '') === '';
      if (!isClosed) report(span, { what: 'fence', mark: fence });
    }
    for (const { node, span } of nodesOfType(document, 'html')) {
      const start = node.value.lastIndexOf('<!--');
      if (start !== -1 && !node.value.includes('-->', start)) report(span, { what: 'comment', mark: '-->' });
    }
  },
});

const PROGRAM = /[{}=|<>$@\\]|;\s*$|\w\/\w|^\s*(?:#!|\/\/)/m;

/** Text that its indentation turns into code, as when pasted from a word processor. */
export const indentedCode = documentRule({
  name: 'indented-code',
  severity: 'warning',
  check(document, report) {
    for (const { node, span } of nodesOfType(document, 'code')) {
      const source = document.text.slice(span.start, span.end);
      const isProse =
        /\p{Lu}/u.test(node.value) && /[,.!?:;](?=\s|$)/.test(node.value) && !PROGRAM.test(node.value);
      const words = node.value.match(/(?<!\S)\p{L}{2,}(?=[\s,.;:!?“”"]|$)/gu)?.length ?? 0;
      if (!/^(?:`{3,}|~{3,})/.test(source) && words >= 5 && isProse) report(span, {});
    }
  },
});
