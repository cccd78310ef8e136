import {
  checksumsUrl,
  dataPackageUrl,
  dataUrl,
  listUrl,
  llmsUrl,
  parquetUrl,
  type YearFormat,
  yearDataUrl,
} from '../archive/urls.ts';
import { exportedFields, type OwnField } from '../archive/own-fields.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { Provenance } from '../archive/version.ts';
import { definePage } from '../site/define-page.ts';
import type { Link, Page } from '../site/page.ts';
import type { Shared } from '../site/shared.ts';
import type { Site } from '../site/site.ts';
import { type Head, homeLink, type SiteChrome } from '../site/site-chrome.ts';
import { dataSource, type DataSource } from './data.ts';

export interface DataProps {
  chrome: SiteChrome;
  head: Head;
  breadcrumb: readonly Link[];
  licence?: Link;
  /** Newest first, with the path of each file. */
  years: readonly { year: string; files: Readonly<Record<YearFormat, string>> }[];
  parquet: string;
  checksums: string;
  dataPackage: string;
  /** The newsroom's own fields that the tables have. */
  own: readonly OwnField[];
  /** How far back the articles' history reaches, if the site publishes it. */
  history?: Provenance['history'];
}

export interface LlmsProps {
  source: DataSource;
  data: string;
  categories: readonly Link[];
  years: readonly Link[];
}

interface DataPageInputs {
  chrome: Shared<SiteChrome>;
  licence?: { name: string; url: string };
  /** Newest first. */
  years: readonly string[];
  own: readonly OwnField[];
  history?: Provenance['history'];
}

/** The page about the open data, and `llms.txt`. They change when a new year begins, not with each article. */
export const dataPages = (site: Site): Page<DataProps | LlmsProps>[] => [dataPage(site), llmsPage(site)];

const dataPage = definePage({
  kind: 'data',
  path: dataUrl(),
  inputs: ({ common, archive, years }: Site): DataPageInputs => ({
    chrome: common.chrome,
    ...(common.settings.licence && { licence: common.settings.licence }),
    years: years.map(({ name }) => name),
    own: exportedFields(archive.ownFields),
    ...(archive.provenance && { history: archive.provenance.history }),
  }),
  props: dataProps,
});

const llmsPage = definePage({
  kind: 'llms',
  path: llmsUrl(),
  inputs: ({ archive, common, years }: Site) => ({
    source: dataSource(archive),
    categories: common.vocabularies.categories.terms.map(({ title, slug }) => ({ title, slug })),
    years: years.map(({ name }) => name),
  }),
  props: ({ source, categories, years }): LlmsProps => ({
    source,
    data: dataUrl(),
    categories: categories.map(({ title, slug }) => ({ title, url: listUrl('category', slug) })),
    years: years.map((year) => ({ title: year, url: yearDataUrl(year, 'jsonl') })),
  }),
});

function dataProps({ chrome: { value: chrome }, licence, years, own, history }: DataPageInputs): DataProps {
  const texts = messagesFor(chrome.language).data;
  const paths = (year: string): Record<YearFormat, string> => ({
    jsonl: yearDataUrl(year, 'jsonl'),
    csv: yearDataUrl(year, 'csv'),
    oai: yearDataUrl(year, 'oai'),
    hashes: yearDataUrl(year, 'hashes'),
  });
  return {
    chrome,
    head: { title: texts.title, description: texts.description, path: dataUrl() },
    breadcrumb: [homeLink(chrome)],
    ...(licence && { licence: { title: licence.name, url: licence.url } }),
    years: years.map((year) => ({ year, files: paths(year) })),
    parquet: parquetUrl(),
    checksums: checksumsUrl(),
    dataPackage: dataPackageUrl(),
    own,
    ...(history && { history }),
  };
}
