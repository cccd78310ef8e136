import { stringify } from 'yaml';
import { CONTENT_FORMAT } from '../../archive/content-format.ts';
import { newsroomTexts } from '../../i18n/newsroom.ts';
import type { Newsroom } from './answers.ts';
import { starterArticle } from '../edit/starter-article.ts';

type Files = Record<string, string>;

/** The content of a new archive, by path: settings, vocabularies, one article, and pages to be filled in. `today` is a calendar date. */
export function contentFiles(newsroom: Newsroom, today: string): Files {
  const texts = newsroomTexts(newsroom.language);
  const { comments, pages, types } = texts;
  const regions = newsroom.regions === 'none' ? [] : texts.regions;
  const list = (comment: string, entries: readonly object[]): string =>
    `# ${comment}\n${entries.length === 0 ? '[]\n' : entries.map(entryLine).join('')}`;
  const starter = starterArticle(newsroom.language, {
    date: today,
    region: regions.slice(0, 1).map(({ name }) => name),
    category: newsroom.categories[0] ?? '',
  });
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
    [`content/${starter.file}`]: starter.text,
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
