import { sortedPeople, sortedTerms } from '../archive/order.ts';
import type { Term } from '../archive/term.ts';
import { type ListKind, listUrl, overviewUrl } from '../archive/urls.ts';
import type { SiteChrome, Head } from '../site/site-chrome.ts';
import { landMap, type StateMap } from './state-map.ts';
import type { Link, Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';

export interface OverviewProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  /** Regions: the Länder as a map. */
  map?: StateMap;
  groups: readonly { title?: string; items: readonly (Link & { description?: string })[] }[];
}

type Groups = OverviewProps['groups'];

/** The overview of each vocabulary. */
export function overviewPages(site: Site): Page<OverviewProps>[] {
  const { vocabularies } = site.archive;
  const { texts } = site;
  const { language } = site.chrome;
  return [
    overview(site, 'category', texts.categories, () => [
      listItems('category', vocabularies.categories.terms),
    ]),
    overview(site, 'region', texts.regions, () => regionGroups(site)),
    overview(site, 'type', texts.types, () => [listItems('type', vocabularies.types.terms)]),
    overview(site, 'topic', texts.topics, () => [
      listItems('topic', sortedTerms(vocabularies.topics.terms, language)),
    ]),
    overview(site, 'author', texts.authors, () => [
      listItems('author', sortedPeople(vocabularies.authors.terms, language)),
    ]),
  ];
}

function listItems(kind: ListKind, terms: readonly Term[]): Groups[number] {
  return {
    items: terms.map(({ title, plural, slug, description, role }) => {
      const link = { title: kind === 'type' ? plural : title, url: listUrl(kind, slug) };
      const text = description ?? role;
      return text === undefined ? link : { ...link, description: text };
    }),
  };
}

function regionGroups(site: Site): Groups {
  const { terms } = site.archive.vocabularies.regions;
  const lands = terms.filter(({ within }) => within === undefined);
  const places = terms.filter(({ within }) => within !== undefined);
  const groups = [{ title: site.texts.lands, ...listItems('region', lands) }];
  return places.length === 0
    ? groups
    : [
        ...groups,
        { title: site.texts.places, ...listItems('region', sortedTerms(places, site.chrome.language)) },
      ];
}

function overview(site: Site, kind: ListKind, title: string, groups: () => Groups): Page<OverviewProps> {
  const path = overviewUrl(kind);
  const props = (): OverviewProps => {
    const map = kind === 'region' ? landMap(site) : undefined;
    return { ...overviewProps(site, path, title, groups()), ...(map && { map }) };
  };
  return { kind: 'overview', path, props };
}

function overviewProps(site: Site, path: string, title: string, groups: Groups): OverviewProps {
  return {
    chrome: site.chrome,
    head: { title, description: site.texts.allOf(title), path },
    breadcrumb: [{ title: site.texts.home, url: site.chrome.home }],
    title,
    groups,
  };
}
