import { stringify } from 'yaml';
import { CONTENT_FORMAT } from '../../archive/content-format.ts';
import { monthOf } from '../../archive/date.ts';
import { newsroomTexts } from '../../i18n/newsroom.ts';
import { articleText } from '../edit/frontmatter-text.ts';
import type { Newsroom } from './answers.ts';

type Files = Record<string, string>;

/** The content of a new archive, by path: settings, vocabularies, one article, and pages to be filled in. `today` is a calendar date. */
export function contentFiles(newsroom: Newsroom, today: string): Files {
  const texts = newsroomTexts(newsroom.language);
  const { article, comments, pages, types } = texts;
  const regions = newsroom.regions === 'none' ? [] : texts.regions;
  const list = (comment: string, entries: readonly object[]): string =>
    `# ${comment}\n${entries.length === 0 ? '[]\n' : entries.map(entryLine).join('')}`;
  const category = newsroom.categories[0] ?? '';
  const fields = {
    ...{ id: 1, title: article.title, date: today },
    ...(regions[0] && { region: [regions[0].name] }),
    category,
    teaser: article.teaser,
  };
  return {
    'content/site.yaml': siteYaml(newsroom),
    'content/categories.yaml': list(
      comments.categories,
      newsroom.categories.map((name) => ({ name })),
    ),
    ...(regions.length > 0 && { 'content/regions.yaml': list(comments.regions, regions) }),
    'content/types.yaml': list(comments.types, types),
    'content/topics.yaml': list(comments.topics, []),
    'content/authors.yaml': list(comments.authors, []),
    [`content/articles/${monthOf(today).replace('-', '/')}/${article.slug}.md`]: articleText(
      fields,
      `\n${article.body}`,
    ),
    ...Object.fromEntries(
      pages.map(({ slug, title, description, body }, index) => [
        `content/pages/${slug}.md`,
        `---\n${stringify({ title, description, order: index + 1 }, { lineWidth: 0 })}---\n\n${body}`,
      ]),
    ),
  };
}

const entryLine = (entry: object): string =>
  `- ${stringify(entry, { collectionStyle: 'flow', lineWidth: 0 }).trim()}\n`;

function siteYaml({ title, url, language, regions, host }: Newsroom): string {
  const texts = newsroomTexts(language);
  const settings = {
    title,
    claim: texts.claim(title),
    description: texts.description(title),
    url,
    language,
    timeZone: texts.timeZone,
    publisher: title,
    ...(regions === 'none' && { regions: 'optional' }),
    format: CONTENT_FORMAT,
    email: `${texts.mailbox}@${mailDomain(url)}`,
    ...((host === 'netlify' || host === 'cloudflare') && { hosts: [host] }),
  };
  return `# ${texts.comments.site}\n${stringify(settings, { lineWidth: 0 })}`;
}

/** The site's host, of which `www` takes no mail. Neither does one such as `localhost`, and site.yaml refuses it. */
function mailDomain(url: string): string {
  const domain = new URL(url).hostname.replace(/^www\./, '');
  return /\.[a-z]{2,}$/.test(domain) ? domain : 'example.org';
}
