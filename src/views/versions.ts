import type { Article } from '../archive/article.ts';
import { timeAt } from '../archive/date.ts';
import type { Version } from '../archive/version.ts';
import { listUrl, versionsUrl } from '../archive/urls.ts';
import { shortDate } from '../i18n/dates.ts';
import type { SiteChrome, Head } from '../site/site-chrome.ts';
import type { Link, Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';

/** A published version; its text stands by the git id of its source. */
export interface ShownVersion extends Pick<Version, 'blob' | 'format' | 'uncommitted'> {
  /** Local date and time, `YYYY-MM-DDTHH:MM`; missing where git does not tell. */
  since?: string;
}

export interface VersionsProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  article: Link;
  /** Path of the source in the content folder, which holds an uncommitted version. */
  file: string;
  /** Oldest first, two at least. */
  versions: readonly ShownVersion[];
  /** The clone that the site was built from does not reach back to the beginning. */
  isShallow: boolean;
}

/** One page for each article of which more than one version was published. */
export function versionPages(site: Site): Page<VersionsProps>[] {
  const { articles, provenance } = site.archive;
  if (!provenance) return [];
  return articles.flatMap((article): Page<VersionsProps>[] => {
    const versions = provenance.versions.get(article.file);
    if (!versions) return [];
    const path = versionsUrl(article.url);
    return [{ kind: 'versions', path, props: () => versionsProps(site, article, versions, path) }];
  });
}

function versionsProps(
  site: Site,
  article: Article,
  versions: readonly Version[],
  path: string,
): VersionsProps {
  const { chrome, texts, archive } = site;
  const { kicker, title, url, date } = site.card(article);
  const category = archive.vocabularies.categories.bySlug(article.category);
  const name = `${kicker}: ${title}`;
  return {
    chrome,
    head: {
      title: texts.versions.titleOf(name, shortDate(date, site.chrome.language)),
      description: texts.versions.introduction,
      path,
      unlisted: true,
    },
    breadcrumb: [
      { title: texts.home, url: chrome.home },
      { title: category.title, url: listUrl('category', category.slug) },
      { title: name, url },
    ],
    article: { title: name, url },
    file: article.file,
    versions: versions.map(({ since, ...version }) => ({
      ...version,
      ...(since !== undefined && { since: timeAt(since, archive.settings.timeZone) }),
    })),
    isShallow: archive.provenance?.history === 'shallow',
  };
}
