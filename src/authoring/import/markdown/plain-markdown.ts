import { nameToEmoji } from 'gemoji';
import { withoutCode, withoutComments, withoutRaw } from './code-passages.ts';
import { type HeadingIdsGiven, withoutKramdown } from './kramdown.ts';
import { withoutLiquid } from './liquid.ts';
import { withoutMath } from './math.ts';
import { withoutMdx } from './mdx.ts';
import { ProtectedText } from './protected-text.ts';
import { withoutShortcodes } from './shortcodes.ts';
import { tellTemplatedLinks } from './templated-links.ts';
import type { Translation } from './translation.ts';

const EMOJI = /(?<![\w:]):([a-z\d_+-]+):(?![\w:])/g;

/** A body without the templates and dialects of its generator: CommonMark and GFM, with HTML; and the ids of its headings. */
export function plainMarkdown(
  body: string,
  translation: Translation,
): { text: string; ids: HeadingIdsGiven } {
  const passages = new ProtectedText();
  const isHtml = translation.scope.format === 'html';
  const raw = withoutComments(withoutRaw(body, passages, translation), isHtml, translation);
  const { text, ids } = isHtml
    ? { text: withoutTemplates(raw, translation), ids: new Map<string, string>() }
    : withoutDialects(raw, passages, translation);
  return { text: passages.restored(withEmoji(text, translation)), ids };
}

function withoutDialects(raw: string, passages: ProtectedText, translation: Translation) {
  const prose = withoutMath(withoutCode(raw, passages, translation), passages, translation);
  const markdown = translation.scope.format === 'mdx' ? withoutMdx(prose, translation) : prose;
  tellTemplatedLinks(markdown, translation);
  return withoutKramdown(withoutTemplates(markdown, translation), translation);
}

const withoutTemplates = (text: string, translation: Translation): string =>
  withoutLiquid(withoutShortcodes(text, translation), translation);

function withEmoji(text: string, { changed }: Translation): string {
  return text.replace(EMOJI, (all, name: string) => {
    const sign = Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
    if (sign !== undefined) changed({ dropped: name, added: sign });
    return sign ?? all;
  });
}
