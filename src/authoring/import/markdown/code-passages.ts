import type { ProtectedText } from './protected-text.ts';
import { withoutStructure } from './structure-counts.ts';
import type { Translation } from './translation.ts';

const RAW = /\{%-?\s*raw\s*-?%\}([^]*?)\{%-?\s*endraw\s*-?%\}/g;
/** Hugo's way to show a shortcode instead of running it. */
const SHOWN = /\{\{([<%])\/\*([^]*?)\*\/([>%])\}\}/g;
const LIQUID_CODE = /\{%-?\s*highlight\s+([\w+#.-]*)[^%]*%\}\n?([^]*?)\{%-?\s*endhighlight\s*-?%\}/g;
const HUGO_CODE =
  /\{\{[<%]\s*(?:highlight|code)\s+"?([\w+#.-]*)"?[^>]*?[>%]\}\}\n?([^]*?)\{\{[<%]\s*\/\s*(?:highlight|code)\s*[>%]\}\}/g;
const FENCE = /^([ \t>]*)(`{3,}|~{3,})(?!`)([^\n]*\n(?:[^]*?^[ \t>]*\2[`~]*[ \t]*$|[^]*))/gm;
const INLINE = /(?<![`\\])(`+)(?!`)((?:(?!\n[ \t]*\n)[^])*?[^`])?\1(?!`)/g;

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
    changed({ dropped: tags, counts: withoutStructure(code) });
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

function fence(language: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `\n\n${marks}${language}\n${code.replace(/\n[ \t]*$/, '')}\n${marks}\n\n`;
}
