import { languageOfTag } from '../archive/language.ts';
import { Typesetter } from './typography.ts';

const TOKEN = /<(?:[^"'>]|"[^"]*"|'[^']*')*>|[^<]+/g;
const TAG = /^<(\/?)([a-z][a-z0-9-]*)/i;
const BLOCK =
  /^(?:p|h[1-6]|li|td|th|blockquote|figcaption|figure|dt|dd|div|section|ul|ol|table|summary|aside)$/;
const VERBATIM = /^(?:code|pre|kbd|samp|script|style|svg)$/;

/**
 * Applies typography to the running text of generated HTML, but not to tags, attributes, code and addresses. `tag` is the language of the
 * text, see `typeset`.
 */
export function typesetHtml(html: string, tag: string): string {
  const language = languageOfTag(tag);
  if (!language) return html;
  const typesetter = new Typesetter(language);
  let verbatim = 0;
  return html.replace(TOKEN, (token) => {
    if (!token.startsWith('<')) {
      if (verbatim === 0) return typesetter.set(withStraightMarks(token));
      typesetter.skip(token);
      return token;
    }
    const [, slash, name] = TAG.exec(token) ?? [];
    if (name === undefined) return token;
    if (VERBATIM.test(name) && !token.endsWith('/>')) verbatim += slash === '/' ? -1 : 1;
    else if (BLOCK.test(name)) typesetter.reset();
    return token;
  });
}

/** Decodes quotation marks, which need no escape in text, unlike in attributes. */
const withStraightMarks = (text: string): string =>
  text.includes('&')
    ? text.replace(/&quot;|&#34;|&#x22;/gi, '"').replace(/&#39;|&#x27;|&apos;/gi, "'")
    : text;
