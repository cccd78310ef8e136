import { sortedPeople, sortedTerms } from '../archive/order.ts';
import type { Term } from '../archive/term.ts';
import type { UrlWords } from '../archive/url-words.ts';
import { type ListKind, listUrl, overviewUrl } from '../archive/urls.ts';
import { messagesFor } from '../i18n/messages.ts';
import { definePage } from '../site/define-page.ts';
import { type ListOf, listsWith } from '../site/lists.ts';
import type { Link, Page } from '../site/page.ts';
import type { Shared } from '../site/shared.ts';
import type { Site } from '../site/site.ts';
import { type Head, homeLink, type SiteChrome } from '../site/site-chrome.ts';
import { type StateCounts, stateCounts, type StateMap, stateMap } from './state-map.ts';

export interface OverviewProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  title: string;
  /** Regions only: the Länder as a map. */
  map?: StateMap;
  groups: readonly { title?: string; items: readonly (Link & { description?: string })[] }[];
}

type Groups = OverviewProps['groups'];

interface OverviewInputs {
  chrome: Shared<SiteChrome>;
  kind: ListKind;
  terms: readonly Term[];
  states?: StateCounts;
}

/** The overview of each vocabulary. */
export const overviewPages = (site: Site): Page<OverviewProps>[] =>
  listsWith(site.common.vocabularies).map((list) => overviewPage(site, list));

const overviewPage = definePage({
  kind: 'overview',
  path: ({ common }: Site, { kind }: ListOf) => overviewUrl(common.words, kind),
  inputs: overviewInputs,
  props: overviewProps,
});

function overviewInputs(site: Site, { kind, vocabulary }: ListOf): OverviewInputs {
  const { terms } = vocabulary(site.common.vocabularies);
  const states = kind === 'region' ? stateCounts(site) : undefined;
  return { chrome: site.common.chrome, kind, terms, ...(states && { states }) };
}

function overviewProps({ chrome: { value: chrome }, kind, terms, states }: OverviewInputs): OverviewProps {
  const { categories, regions, types, topics, authors, allOf } = messagesFor(chrome.language);
  const title = { category: categories, region: regions, type: types, topic: topics, author: authors }[kind];
  return {
    chrome,
    head: { title, description: allOf(title), path: overviewUrl(chrome.words, kind) },
    breadcrumb: [homeLink(chrome)],
    title,
    groups: groupsOf(kind, terms, chrome),
    ...(states && { map: stateMap(states, chrome) }),
  };
}

/** What of the chrome the lists depend on. */
type Wording = Pick<SiteChrome, 'language' | 'words'>;

function groupsOf(kind: ListKind, terms: readonly Term[], { language, words }: Wording): Groups {
  if (kind === 'region') return regionGroups(terms, { language, words });
  if (kind === 'topic') return [listItems(words, kind, sortedTerms(terms, language))];
  if (kind === 'author') return [listItems(words, kind, sortedPeople(terms, language))];
  return [listItems(words, kind, terms)];
}

function listItems(words: UrlWords, kind: ListKind, terms: readonly Term[]): Groups[number] {
  return {
    items: terms.map(({ title, plural, slug, description, role }) => {
      const link = { title: kind === 'type' ? plural : title, url: listUrl(words, kind, slug) };
      const text = description ?? role;
      return text === undefined ? link : { ...link, description: text };
    }),
  };
}

function regionGroups(terms: readonly Term[], { language, words }: Wording): Groups {
  const texts = messagesFor(language);
  const states = terms.filter(({ within }) => within === undefined);
  const places = terms.filter(({ within }) => within !== undefined);
  const groups = [{ title: texts.lands, ...listItems(words, 'region', states) }];
  return places.length === 0
    ? groups
    : [...groups, { title: texts.places, ...listItems(words, 'region', sortedTerms(places, language)) }];
}
