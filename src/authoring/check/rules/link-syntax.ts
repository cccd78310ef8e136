import { linkTarget } from '../../../markdown/links.ts';
import type { Edit } from '../../finding.ts';
import { matches } from '../passages.ts';
import { nodesOf } from '../nodes.ts';
import { documentRule } from '../rule.ts';

/** The rest of a link after its text, in the source. */
const DESTINATION = /^\]\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)/;
const TITLED = /["'“„”]/;

/** Text that looks like a link but is published with its brackets. */
export const linkBroken = documentRule({
  name: 'link-broken',
  severity: 'warning',
  fixable: true,
  check(document, report) {
    const { text, bodyStart } = document;
    if (!/[\[<]/.test(text)) return;
    for (const { start } of matches(document, /(?<!\\)\]\(/gu)) {
      const [whole, target] = DESTINATION.exec(text.slice(start, start + 2000)) ?? [];
      if (start < bodyStart || whole === undefined || target === undefined) continue;
      const isAddress = /^\s*(?:https?:\/\/|mailto:|\.{0,2}\/|www\.|#)/.test(target);
      const expected = `](${target
        .trim()
        .replace(/^mailto:\s+/i, 'mailto:')
        .replace(/\s/g, '%20')})`;
      const edits: Edit[] = [{ start, end: start + whole.length, text: expected }];
      const isSure = isAddress && !TITLED.test(target) && /\s/.test(target.trim());
      if (isAddress)
        report(
          { start, end: start + whole.length },
          { found: whole, ...(isSure && { expected }) },
          isSure ? edits : [],
        );
    }
    for (const pattern of [APART, REVERSED, UNCLOSED]) {
      for (const { match, start, end } of matchesOfSource(text, bodyStart, pattern)) {
        if (isText(document, start)) report({ start, end }, { found: match });
      }
    }
    for (const { node, span } of nodesOf(document)) {
      if (node.type === 'link' && node.url === '') report(span, { found: text.slice(span.start, span.end) });
    }
  },
});

/** `[text] (https://…)`, but not `[sic] (https://…)` and `[…] (https://…)`. */
const APART = /(?<!\\)\[(?!sic\]|…\]|\.\.\.\]|\d+\]|\^)[^\][\n]+\][ \t]+\((?:https?:\/\/|www\.)[^\s)]*\)/g;
const REVERSED = /\([^()\n]+\)\[(?:https?:\/\/|www\.)[^\]\s]*\]/g;
const UNCLOSED = /<(?:https?:\/\/|www\.)[^\s<>]*(?=\s|$)/g;

function* matchesOfSource(
  text: string,
  from: number,
  pattern: RegExp,
): Generator<{ match: string; start: number; end: number }> {
  const body = text.slice(from);
  for (const { 0: match, index } of body.matchAll(pattern)) {
    yield { match, start: from + index, end: from + index + match.length };
  }
}

/** Whether an index is in running text, so that no markup begins there. */
const isText = (document: Parameters<typeof nodesOf>[0], at: number): boolean =>
  nodesOf(document).some(({ node, span }) => node.type === 'text' && span.start <= at && at < span.end);

/** Addresses that the page drops: the text remains, and nobody sees that there was a link. */
export const linkDropped = documentRule({
  name: 'link-dropped',
  severity: 'warning',
  check(document, report) {
    for (const { node, span } of nodesOf(document)) {
      const addresses =
        node.type === 'link' || node.type === 'definition'
          ? [node.url]
          : node.type === 'html'
            ? [...node.value.matchAll(/<a\s[^>]*?\bhref\s*=\s*(["'])(.*?)\1/gi)].map(
                ([, , href]) => href as string,
              )
            : [];
      for (const href of addresses) if (!linkTarget(href, 'https://site.invalid')) report(span, { href });
    }
  },
});
