import type { Article } from '../archive/article.ts';
import { timeAt } from '../archive/date.ts';
import type { Term } from '../archive/term.ts';
import type { Provenance, Version } from '../archive/version.ts';
import { listUrl, versionsUrl } from '../archive/urls.ts';
import { shortDate } from '../i18n/dates.ts';
import { headlineOf } from '../card/card.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Card } from '../card/card.ts';
import { definePage } from '../site/define-page.ts';
import type { Link, Page } from '../site/page.ts';
import type { Shared } from '../site/shared.ts';
import type { Site } from '../site/site.ts';
import { type Head, homeLink, type SiteChrome } from '../site/site-chrome.ts';

/** A published version; its file's git id represents the text. */
export interface ShownVersion extends Pick<Version, 'blob' | 'format' | 'uncommitted'> {
  /** Local date and time, `YYYY-MM-DDTHH:MM`; missing if the history does not reach that far back. */
  since?: string;
}

export interface VersionsProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  article: Link;
  /** Path of the file in the content folder, which holds an uncommitted version. */
  file: string;
  /** Oldest first, at least two. */
  versions: readonly ShownVersion[];
  /** The site was built from a clone without the full history. */
  isShallow: boolean;
}

interface VersionsInputs {
  chrome: Shared<SiteChrome>;
  card: Shared<Card>;
  category: Pick<Term, 'title' | 'slug'>;
  file: string;
  versions: readonly Version[];
  isShallow: boolean;
}

/** A page for each article with more than one published version. */
export function versionPages(site: Site): Page<VersionsProps>[] {
  const { articles, provenance } = site.archive;
  if (!provenance) return [];
  return articles.flatMap((article): Page<VersionsProps>[] => {
    const versions = provenance.versions.get(article.file);
    return versions ? [versionsPage(site, article, versions, provenance.history)] : [];
  });
}

const versionsPage = definePage({
  kind: 'versions',
  path: ({ common }, { url }) => versionsUrl(common.words, url),
  inputs: (
    site: Site,
    article: Article,
    versions: readonly Version[],
    history: Provenance['history'],
  ): VersionsInputs => {
    const { title, slug } = site.common.vocabularies.categories.bySlug(article.category);
    return {
      chrome: site.common.chrome,
      card: site.card(article),
      category: { title, slug },
      file: article.file,
      versions,
      isShallow: history === 'shallow',
    };
  },
  props: versionsProps,
});

function versionsProps({
  card,
  category,
  file,
  versions,
  isShallow,
  ...inputs
}: VersionsInputs): VersionsProps {
  const chrome = inputs.chrome.value;
  const texts = messagesFor(chrome.language);
  const { url, date, lang } = card.value;
  const name = headlineOf(card.value);
  return {
    chrome,
    head: {
      title: texts.versions.titleOf(name, shortDate(date, chrome.language)),
      description: texts.versions.introduction,
      path: versionsUrl(chrome.words, url),
      unlisted: true,
    },
    breadcrumb: [
      homeLink(chrome),
      { title: category.title, url: listUrl(chrome.words, 'category', category.slug) },
      { title: name, url },
    ],
    article: { title: name, url, ...(lang !== undefined && { lang }) },
    file,
    versions: versions.map(({ since, ...version }) => ({
      ...version,
      ...(since !== undefined && { since: timeAt(since, chrome.timeZone) }),
    })),
    isShallow,
  };
}
