import { monthOf } from '../../archive/date.ts';
import type { Language } from '../../archive/language.ts';
import { newsroomTexts } from '../../i18n/newsroom.ts';
import { articleText } from './frontmatter-text.ts';

/** What differs between the first articles of newsrooms. */
export interface StarterFields {
  date: string;
  region: readonly string[];
  category: string;
}

/** The article that a new archive begins with: its file in the content folder, and its text. */
export function starterArticle(
  language: Language,
  { date, region, category }: StarterFields,
): { file: string; text: string } {
  const { slug, title, teaser, body } = newsroomTexts(language).article;
  const fields = { id: 1, title, date, ...(region.length > 0 && { region }), category, teaser };
  return {
    file: `articles/${monthOf(date).replace('-', '/')}/${slug}.md`,
    text: articleText(fields, `\n${body}`),
  };
}
