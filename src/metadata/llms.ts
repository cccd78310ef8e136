import { messagesFor } from '../i18n/messages.ts';
import type { LlmsProps } from '../views/data-page.ts';

/** Characters with a meaning in Markdown. */
const MARKUP = /[\\`*_{}[\]<>()#|]/g;

/** An overview of the site's content and addresses for language models (llmstxt.org). */
export function llmsText({ source, exports, data, categories, years }: LlmsProps): string {
  const { title, description, url, language, licence } = source;
  const texts = messagesFor(language);
  const plain = (text: string): string => text.replace(MARKUP, '\\$&');
  const link = (link: { title: string; url: string }): string =>
    `- [${plain(link.title)}](${url}${link.url})`;
  const parts = [
    `# ${plain(title)}`,
    `> ${plain(description)}`,
    [
      ...(exports.markdown ? [texts.data.llmsMarkdown] : []),
      ...(exports.jsonLines ? [texts.data.llmsYears] : []),
    ].join(' '),
    ...(licence ? [`${texts.data.licence}: [${plain(licence.name)}](${licence.url})`] : []),
    `## ${texts.categories}`,
    categories.map(link).join('\n'),
    ...(data === undefined
      ? []
      : [`## ${texts.data.title}`, [{ title: texts.data.title, url: data }, ...years].map(link).join('\n')]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
