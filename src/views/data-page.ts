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
import type { Provenance } from '../archive/version.ts';
import { dataSource, type DataSource } from './data.ts';
import type { SiteChrome, Head } from '../site/site-chrome.ts';
import type { Link, Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';

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
  /** How much of the articles' past was known, where the publication shows it. */
  history?: Provenance['history'];
}

export interface LlmsProps {
  source: DataSource;
  data: string;
  categories: readonly Link[];
  years: readonly Link[];
}

/** The page about the open data, and `llms.txt`. They change when a year begins, not with an article. */
export function dataPages(site: Site): Page<DataProps | LlmsProps>[] {
  return [
    { kind: 'data', path: dataUrl(), props: () => dataProps(site) },
    { kind: 'llms', path: llmsUrl(), props: () => llmsProps(site) },
  ];
}

function dataProps(site: Site): DataProps {
  const { chrome, texts } = site;
  const { licence } = site.archive.settings;
  const paths = (year: string): Record<YearFormat, string> => ({
    jsonl: yearDataUrl(year, 'jsonl'),
    csv: yearDataUrl(year, 'csv'),
    oai: yearDataUrl(year, 'oai'),
    hashes: yearDataUrl(year, 'hashes'),
  });
  return {
    chrome,
    head: { title: texts.data.title, description: texts.data.description, path: dataUrl() },
    breadcrumb: [{ title: texts.home, url: chrome.home }],
    ...(licence && { licence: { title: licence.name, url: licence.url } }),
    years: site.years.map(({ name }) => ({ year: name, files: paths(name) })),
    parquet: parquetUrl(),
    checksums: checksumsUrl(),
    dataPackage: dataPackageUrl(),
    ...(site.archive.provenance && { history: site.archive.provenance.history }),
  };
}

function llmsProps(site: Site): LlmsProps {
  return {
    source: dataSource(site.archive),
    data: dataUrl(),
    categories: site.archive.vocabularies.categories.terms.map(({ title, slug }) => ({
      title,
      url: listUrl('category', slug),
    })),
    years: site.years.map(({ name }) => ({ title: name, url: yearDataUrl(name, 'jsonl') })),
  };
}
