import { parquetUrl } from '../../archive/urls.ts';
import type { DataSource } from '../../views/data.ts';
import type { OwnField } from '../../archive/own-fields.ts';
import { columnsOf, parquetColumnsOf } from './columns.ts';

/** A data file: its path in the site with a leading slash, its size in bytes and its SHA-256 in hexadecimal digits. */
export interface DataFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** Checksums in the format of `sha256sum --check`, with paths relative to the site's root. */
export const checksumList = (files: readonly Pick<DataFile, 'path' | 'sha256'>[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path.slice(1)}\n`).join('');

/** The checksums in such a list, by path. */
export const listedSums = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list
      .split('\n')
      .slice(0, -1)
      .map((line) => {
        const [sha256 = '', path = ''] = line.split('  ', 2);
        return [`/${path}`, sha256];
      }),
  );

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  parquet: 'application/vnd.apache.parquet',
  xml: 'application/xml',
};

/**
 * Describes the data files with their sizes and checksums (Data Package, Frictionless Standards, version 1).
 * `ownFields` describe the columns that the newsroom declares.
 */
export function dataPackage(
  source: DataSource,
  ownFields: readonly OwnField[],
  files: readonly DataFile[],
): string {
  const { title, description, publisher, url, licence } = source;
  const described = {
    profile: 'data-package',
    name: new URL(url).hostname,
    title,
    description,
    homepage: url,
    contributors: [{ title: publisher, role: 'publisher' }],
    ...(licence && { licenses: [{ title: licence.name, path: licence.url }] }),
    resources: files.map((file) => resourceOf(source, ownFields, file)),
  };
  return `${JSON.stringify(described, null, 1)}\n`;
}

function resourceOf(source: DataSource, ownFields: readonly OwnField[], { path, bytes, sha256 }: DataFile) {
  const format = path.slice(path.lastIndexOf('.') + 1);
  const isTable = format === 'csv' || format === 'jsonl' || format === 'parquet';
  const columns = path === parquetUrl(source.words) ? parquetColumnsOf(source) : columnsOf(source);
  const described = new Map(ownFields.map((field) => [field.name, field]));
  return {
    name: path.slice(1).replace(/[^a-z0-9]+/g, '-'),
    path: source.url + path,
    format,
    mediatype: MEDIA_TYPES[format],
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(isTable && {
      // A list in a cell of a CSV file is a string.
      schema: {
        fields: columns.map(({ name, type }) => ({
          name,
          type: format === 'csv' && type === 'array' ? 'string' : type,
          ...descriptionOf(described.get(name)),
        })),
      },
    }),
  };
}

function descriptionOf(field: OwnField | undefined): { title?: string; description?: string } {
  if (!field) return {};
  return { title: field.label, ...(field.hint !== '' && { description: field.hint }) };
}
