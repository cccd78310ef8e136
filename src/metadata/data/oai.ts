import { yearDataUrl } from '../../archive/urls.ts';
import { headlineOf } from '../../card/card.ts';
import type { DataItem, DataSource } from '../../views/data.ts';
import { xmlDocument, xmlElements } from '../xml.ts';
import { changedOn, identifierOf, zoned } from './row.ts';

const OAI = 'http://www.openarchives.org/OAI/2.0/';

/**
 * The head and tail of a year's OAI static repository, around its records (openarchives.org, Specification for an OAI Static
 * Repository, 2.0). The base URL is that of the file itself; a gateway that serves it prepends its own. `earliest` is the date of
 * the earliest change of a record.
 */
export function oaiRepository(
  source: DataSource,
  year: string,
  earliest: string,
): [head: string, foot: string] {
  const document = xmlDocument({
    Repository: {
      '@xmlns': `${OAI}static-repository`,
      '@xmlns:oai': OAI,
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation': `${OAI}static-repository ${OAI}static-repository.xsd`,
      Identify: {
        'oai:repositoryName': `${source.title} ${year}`,
        'oai:baseURL': source.url + yearDataUrl(source.words, year, 'oai'),
        'oai:protocolVersion': '2.0',
        'oai:adminEmail': source.email,
        'oai:earliestDatestamp': earliest,
        'oai:deletedRecord': 'no',
        'oai:granularity': 'YYYY-MM-DD',
      },
      ListMetadataFormats: {
        'oai:metadataFormat': {
          'oai:metadataPrefix': 'oai_dc',
          'oai:schema': `${OAI}oai_dc.xsd`,
          'oai:metadataNamespace': `${OAI}oai_dc/`,
        },
      },
      ListRecords: { '@metadataPrefix': 'oai_dc', '#': '\n' },
    },
  });
  const end = document.lastIndexOf('</ListRecords>');
  return [document.slice(0, end), document.slice(end)];
}

/** Records in unqualified Dublin Core. */
export const oaiRecords = (source: DataSource, items: readonly DataItem[]): string =>
  xmlElements({ 'oai:record': items.map((item) => recordOf(source, item)) });

function recordOf(source: DataSource, item: DataItem) {
  const { url, language, publisher, licence } = source;
  const { card } = item;
  return {
    'oai:header': {
      'oai:identifier': `oai:${new URL(url).hostname}:${identifierOf(item)}`,
      'oai:datestamp': changedOn(item),
    },
    'oai:metadata': {
      'oai_dc:dc': {
        '@xmlns:oai_dc': `${OAI}oai_dc/`,
        '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        '@xsi:schemaLocation': `${OAI}oai_dc/ ${OAI}oai_dc.xsd`,
        'dc:title': headlineOf(card),
        'dc:creator': item.authors,
        'dc:subject': [item.category, ...item.topics],
        'dc:description': card.teaser,
        'dc:publisher': publisher,
        'dc:date': zoned(item.date, source.timeZone),
        'dc:type': ['Text', item.type],
        'dc:format': 'text/html',
        'dc:identifier': url + card.url,
        ...(item.source !== undefined && { 'dc:source': item.source }),
        'dc:language': card.lang ?? language,
        'dc:coverage': item.regions,
        ...(licence && { 'dc:rights': `${licence.name}, ${licence.url}` }),
      },
    },
  };
}
