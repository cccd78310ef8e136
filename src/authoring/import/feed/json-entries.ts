import { escapeHtml } from '../../../markdown/escape-html.ts';
import { jsonValues } from '../json-values.ts';
import type { Report } from '../post.ts';
import type { ReadProgress } from '../read-progress.ts';
import { emptyEntry, emptyMedium, type FeedEntry, type FeedMedium } from './feed-entry.ts';

type Fields = Readonly<Record<string, unknown>>;

const stringOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

const PATHS = ['$.items.*', '$.home_page_url'];

/** Reads the entries of a JSON Feed 1.0 or 1.1; `onSite` gets the address of its site. */
export async function* jsonEntries(
  file: string,
  report: Report,
  progress: ReadProgress,
  onSite: (site: string) => void,
): AsyncGenerator<FeedEntry> {
  for await (const { value, path } of jsonValues(file, PATHS, report, progress))
    if (path[0] === 'home_page_url') onSite(stringOf(value));
    else yield entryOf(fieldsOf(value));
}

function entryOf(item: Fields): FeedEntry {
  const get = (field: string): string => stringOf(item[field]).trim();
  const authors = [...listOf(item['authors']), item['author']].map((author) =>
    stringOf(fieldsOf(author)['name']),
  );
  const images = [get('image'), get('banner_image')].filter((url) => url !== '').slice(0, 1);
  return {
    ...emptyEntry(),
    id: get('id'),
    title: escapeHtml(get('title')),
    date: get('date_published') || get('date_modified'),
    addresses: [get('url'), get('external_url')].filter((url) => url !== ''),
    content: get('content_html') || paragraphsOf(get('content_text')),
    summary: escapeHtml(get('summary')),
    categories: listOf(item['tags']).map(stringOf),
    authors: [...new Set(authors)].filter((name) => name !== ''),
    media: [
      ...images.map((url) => ({ ...emptyMedium(), url, type: 'image' })),
      ...listOf(item['attachments']).map(fieldsOf).map(attachmentOf),
    ],
  };
}

const attachmentOf = (attachment: Fields): FeedMedium => ({
  ...emptyMedium(),
  url: stringOf(attachment['url']),
  type: stringOf(attachment['mime_type']),
  title: stringOf(attachment['title']),
});

const paragraphsOf = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escapeHtml(part.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');
