import type { ProtectedText } from './protected-text.ts';
import { withoutStructure } from './structure-counts.ts';
import type { Translation } from './translation.ts';

const RAW = /\{%-?\s*raw\s*-?%\}([^]*?)\{%-?\s*endraw\s*-?%\}/g;
/** Hugo's way to show a shortcode instead of running it. */
const SHOWN = /\{\{([<%])\/\*([^]*?)\*\/([>%])\}\}/g;
const LIQUID_CODE = /\{%-?\s*highlight\s+([\w+#.-]*)[^%]*%\}\n?([^]*?)\{%-?\s*endhighlight\s*-?%\}/g;
const HUGO_CODE =
  /\{\{[<%]\s*(?:highlight|code)\s+"?([\w+#.-]*)"?[^>]*?[>%]\}\}\n?([^]*?)\{\{[<%]\s*\/\s*(?:highlight|code)\s*[>%]\}\}/g;
const FENCE = /^([ \t>]*)(?<fence>`{3,}|~{3,})(?!`)([^\n]*\n(?:[^]*?^[ \t>]*\k<fence>[`~]*[ \t]*$|[^]*))/gm;
const INLINE = /(?<![`\\])(?<run>`+)(?!`)((?:(?!\n[ \t]*\n)[^])*?[^`])?\k<run>(?!`)/g;

const TAGGED = [LIQUID_CODE.source, HUGO_CODE.source];
/** A comment, or the start of one that is not closed, or code: whichever begins first hides the others. */
const alternatives = (code: readonly string[]): RegExp =>
  new RegExp(['<!--[^]*?-->', '<!--', ...code].join('|'), 'gm');
const COMMENT_OR_CODE = {
  markdown: alternatives([...TAGGED, FENCE.source, INLINE.source]),
  html: alternatives(TAGGED),
};

/** Removes comments, which are text in code. A comment that nobody closed hid nothing on most sites: its text stays. */
export function withoutComments(text: string, isHtml: boolean, { tell }: Translation): string {
  return text.replace(
    isHtml ? COMMENT_OR_CODE.html : COMMENT_OR_CODE.markdown,
    (all, ...groups: unknown[]) => {
      if (!all.startsWith('<!--')) return all; // code
      if (all !== '<!--') return '';
      const at = groups.find((each): each is number => typeof each === 'number') ?? 0;
      tell('malformed', all, all, { added: text.slice(at + all.length) });
      return '';
    },
  );
}

/** Protects what `raw` keeps from templates. */
export const withoutRaw = (text: string, passages: ProtectedText, { changed }: Translation): string =>
  text.replace(RAW, (_all, content: string) => {
    changed({ dropped: 'raw endraw' });
    return content.replace(/\{[{%]|[%}]\}/g, (braces) => passages.protect(braces));
  });

/** Protects code; code in tags becomes fenced code. */
export function withoutCode(text: string, passages: ProtectedText, { changed }: Translation): string {
  const fenced = (all: string, language: string, code: string): string => {
    const tags = all.replace(code, ' ');
    changed({ dropped: tags, added: hiddenIn(code), counts: withoutStructure(code) });
    return fence(language, code);
  };
  return text
    .replace(SHOWN, (_all, open: string, content: string, close: string) =>
      passages.protect(`{{${open}${content}${close}}}`),
    )
    .replace(LIQUID_CODE, fenced)
    .replace(HUGO_CODE, fenced)
    .replace(FENCE, (all: string, indent: string) => indent + passages.protect(all.slice(indent.length)))
    .replace(INLINE, (all: string) => passages.protect(all));
}

/** What browsers take for tags and hide. */
const hiddenIn = (code: string): string => (code.match(/<[?!/a-z][^>]*>?/gi) ?? []).join(' ');

function fence(language: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `\n\n${marks}${language}\n${code.replace(/\n[ \t]*$/, '')}\n${marks}\n\n`;
}
