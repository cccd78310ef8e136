import type { Archive } from '../archive/archive.ts';
import { archiveUrl, frontUrl, listUrl, onThisDayUrl, overviewUrl } from '../archive/urls.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Link } from './page.ts';

/** What stands around every page. It depends on site.yaml, the vocabularies and the standing pages, never on articles. */
export interface Frame {
  language: 'de' | 'en';
  title: string;
  claim: string;
  publisher: string;
  /** Origin of the site, without a slash at the end. */
  url: string;
  home: string;
  categories: readonly Link[];
  indexes: readonly Link[];
  footer: readonly Link[];
}

export function frameOf({ settings, vocabularies, pages }: Archive): Frame {
  const texts = messagesFor(settings.language);
  return {
    language: settings.language,
    title: settings.title,
    claim: settings.claim,
    publisher: settings.publisher,
    url: settings.url,
    home: frontUrl(),
    categories: vocabularies.categories.terms.map(({ title, slug }) => ({
      title,
      url: listUrl('category', slug),
    })),
    indexes: [
      { title: texts.archive, url: archiveUrl() },
      { title: texts.regions, url: overviewUrl('region') },
      { title: texts.topics, url: overviewUrl('topic') },
      { title: texts.types, url: overviewUrl('type') },
      { title: texts.authors, url: overviewUrl('author') },
      { title: texts.onThisDay, url: onThisDayUrl() },
    ],
    footer: pages.map(({ title, url }) => ({ title, url })),
  };
}

/** What the head of a document says about its page. */
export interface Head {
  title: string;
  description: string;
  path: string;
  /** Kept out of search engines. */
  unlisted?: boolean;
}
