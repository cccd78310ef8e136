import { parquetUrl } from '../../archive/urls.ts';
import type { DataSource } from '../../views/data.ts';
import { FIELDS } from './row.ts';

/** A data file: its path in the site with a leading slash, its size in bytes and its SHA-256 in hexadecimal digits. */
export interface DataFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** Checksums in the format of `sha256sum --check`, with paths relative to the site's root. */
export const checksumList = (files: readonly Pick<DataFile, 'path' | 'sha256'>[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path.slice(1)}\n`).join('');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  parquet: 'application/vnd.apache.parquet',
  xml: 'application/xml',
};

/** Describes the data files with their sizes and checksums (Data Package, Frictionless Standards, version 1). */
export function dataPackage(source: DataSource, files: readonly DataFile[]): string {
  const { title, description, publisher, url, licence } = source;
  const described = {
    profile: 'data-package',
    name: new URL(url).hostname,
    title,
    description,
    homepage: url,
    contributors: [{ title: publisher, role: 'publisher' }],
    ...(licence && { licenses: [{ title: licence.name, path: licence.url }] }),
    resources: files.map((file) => resourceOf(source, file)),
  };
  return `${JSON.stringify(described, null, 1)}\n`;
}

function resourceOf({ url, words }: DataSource, { path, bytes, sha256 }: DataFile) {
  const format = path.slice(path.lastIndexOf('.') + 1);
  const isTable = format === 'csv' || format === 'jsonl' || format === 'parquet';
  const fields = FIELDS.filter(({ name }) => path !== parquetUrl(words) || name !== 'text');
  return {
    name: path.slice(1).replace(/[^a-z0-9]+/g, '-'),
    path: url + path,
    format,
    mediatype: MEDIA_TYPES[format],
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(isTable && {
      // A list in a cell of a CSV file is a string.
      schema: {
        fields: fields.map(({ name, type }) => ({
          name,
          type: format === 'csv' && type === 'array' ? 'string' : type,
        })),
      },
    }),
  };
}
