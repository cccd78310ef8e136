import { dataExports, type DataExports, hasData, hasTables } from '../archive/exports.ts';
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
import { listed } from '../i18n/listed.ts';
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
  years: readonly { year: string; files: readonly { format: YearFormat; path: string }[] }[];
  exports: DataExports;
  /** Paths of the files about the whole archive, as far as the site has them. */
  parquet?: string;
  checksums?: string;
  dataPackage?: string;
  /** The newsroom's own fields that the tables have. */
  own: readonly OwnField[];
  regionless?: true;
  /** How far back the articles' history reaches, if the site publishes it. */
  history?: Provenance['history'];
}

export interface LlmsProps {
  source: DataSource;
  exports: DataExports;
  /** Path of the page about the open data, if the site has any. */
  data?: string;
  categories: readonly Link[];
  years: readonly Link[];
}

interface DataPageInputs {
  chrome: Shared<SiteChrome>;
  licence?: { name: string; url: string };
  exports: DataExports;
  /** Newest first. */
  years: readonly string[];
  own: readonly OwnField[];
  regionless?: true;
  history?: Provenance['history'];
}

/** The page about the open data, and `llms.txt`. They change when a new year begins, not with each article. */
export const dataPages = (site: Site): Page<DataProps | LlmsProps>[] => [
  ...(hasData(site.common.settings.exports) ? [dataPage(site)] : []),
  llmsPage(site),
];

const dataPage = definePage({
  kind: 'data',
  path: ({ common }: Site) => dataUrl(common.words),
  inputs: ({ common, archive, years }): DataPageInputs => ({
    chrome: common.chrome,
    ...(common.settings.licence && { licence: common.settings.licence }),
    exports: dataExports(common.settings.exports),
    years: years.map(({ name }) => name),
    own: exportedFields(archive.ownFields),
    ...(archive.vocabularies.regions.terms.length === 0 && { regionless: true }),
    ...(archive.provenance && { history: archive.provenance.history }),
  }),
  props: dataProps,
});

const llmsPage = definePage({
  kind: 'llms',
  path: llmsUrl(),
  inputs: ({ archive, common, years }: Site) => ({
    source: dataSource(archive),
    exports: dataExports(common.settings.exports),
    categories: common.vocabularies.categories.terms.map(({ title, slug }) => ({ title, slug })),
    years: years.map(({ name }) => name),
  }),
  props: ({ source, exports, categories, years }): LlmsProps => ({
    ...{ source, exports },
    ...(hasData(exports) && { data: dataUrl(source.words) }),
    categories: categories.map(({ title, slug }) => ({
      title,
      url: listUrl(source.words, 'category', slug),
    })),
    years: exports.jsonLines
      ? years.map((year) => ({ title: year, url: yearDataUrl(source.words, year, 'jsonl') }))
      : [],
  }),
});

function dataProps({
  chrome: { value: chrome },
  licence,
  exports,
  years,
  own,
  regionless,
  history,
}: DataPageInputs): DataProps {
  const { and, data: texts } = messagesFor(chrome.language);
  const formats = yearFormats(exports);
  return {
    chrome,
    head: {
      title: texts.title,
      description: texts.description(listed(formatNames(exports), and)),
      path: dataUrl(chrome.words),
    },
    breadcrumb: [homeLink(chrome)],
    ...(licence && { licence: { title: licence.name, url: licence.url } }),
    exports,
    years: years.map((year) => ({
      year,
      files: formats.map((format) => ({ format, path: yearDataUrl(chrome.words, year, format) })),
    })),
    ...(exports.parquet && { parquet: parquetUrl(chrome.words) }),
    ...(hasTables(exports) && {
      checksums: checksumsUrl(chrome.words),
      dataPackage: dataPackageUrl(chrome.words),
    }),
    own,
    ...(regionless && { regionless }),
    ...(history && { history }),
  };
}

/** The files of each year that a site with these exports has. */
export const yearFormats = ({ markdown, jsonLines, csv, oai }: DataExports): YearFormat[] => [
  ...(jsonLines ? (['jsonl'] as const) : []),
  ...(csv ? (['csv'] as const) : []),
  ...(oai ? (['oai'] as const) : []),
  ...(markdown ? (['hashes'] as const) : []),
];

const formatNames = ({ markdown, jsonLines, csv, oai, parquet }: DataExports): string[] => [
  ...(jsonLines ? ['JSON Lines'] : []),
  ...(csv ? ['CSV'] : []),
  ...(parquet ? ['Parquet'] : []),
  ...(oai ? ['OAI-PMH'] : []),
  ...(markdown ? ['Markdown'] : []),
];
