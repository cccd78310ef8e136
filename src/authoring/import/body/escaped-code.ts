import type { Cleaning } from './clean-html.ts';
import { codeEffect } from './code-effect.ts';

/** What a tag in code may be; all else in angle brackets, such as `<?php`, `<stdio.h>` or `<form>`, is code. */
const TAG =
  /^<\/?(?:a|abbr|b|big|br|cite|code|del|div|em|font|i|img|ins|kbd|li|mark|ol|p|pre|q|s|samp|small|span|strong|sub|sup|tt|u|ul|var)(?=[\s/>])/i;
/** Embedded content in `<code>` is no code: browsers show it. */
const EMBED = /^<\/?(?:iframe|embed|object|param|video|audio|source)(?=[\s/>])/i;

/** Code in which everything is visible. Browsers take what looks like tags for tags, and hide it. */
export function escapedCode(html: string, { onLoss }: Pick<Cleaning, 'onLoss'>): string {
  return html.replace(
    /(<(pre|code)\b[^>]*>)([^]*?)(<\/\2\s*>)/gi,
    (all, start: string, name: string, code: string, end: string) => {
      const isTag = (tag: string): boolean =>
        TAG.test(`${tag} `) || tag.startsWith('<!--') || (/^code$/i.test(name) && EMBED.test(`${tag} `));
      const escaped = code.replace(/<(?:[!?/]|\w)[^\s>]*/g, (tag) =>
        isTag(tag) ? tag : `&lt;${tag.slice(1)}`,
      );
      if (escaped !== code) onLoss('code', name.toLowerCase(), code, codeEffect(code, escaped));
      // An editor that had no other way marked several lines as `<code>`.
      if (/^code$/i.test(name) && /\n[^\n]*\n/.test(escaped)) return `\n\n<pre>${escaped}</pre>\n\n`;
      return escaped === code ? all : start + escaped + end;
    },
  );
}
