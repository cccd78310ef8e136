import { stringify } from 'csv-stringify/sync';
import type { DataSource } from '../../views/data.ts';
import { columnsOf } from './columns.ts';
import type { DataRow } from './row.ts';

/** One line of a JSON Lines file (jsonlines.org). */
export const jsonLine = ({ regionless }: DataSource, row: DataRow, text: string): string =>
  `${JSON.stringify({ ...row, ...(regionless && { regions: undefined }), text })}\n`;

/** Separates the members of a list in a cell. */
const LIST_SEPARATOR = '; ';

/** The first record of a CSV file: the field names. */
export const csvHead = (source: DataSource): string => csvRecord(columnsOf(source).map(({ name }) => name));

/**
 * One record of a CSV file (RFC 4180, UTF-8, CRLF). A cell that a spreadsheet would read as a formula (it begins with =, +, -, @,
 * tab or CR) is prefixed with an apostrophe, as OWASP advises; JSON Lines and Parquet keep the bare text.
 */
export function csvLine(source: DataSource, row: DataRow, text: string): string {
  const cells: Record<string, unknown> = { ...row, text };
  return csvRecord(columnsOf(source).map(({ name }) => cellOf(cells[name])));
}

const csvRecord = (cells: readonly (string | number | null)[]): string =>
  stringify([[...cells]], { record_delimiter: '\r\n', escape_formulas: true });

function cellOf(value: unknown): string | number | null {
  if (Array.isArray(value)) return value.join(LIST_SEPARATOR);
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
