import { parquetMetadata, type ColumnMetaData, type RowGroup, type SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { DataSource } from '../../views/data.ts';
import { type Column, parquetColumnsOf } from './columns.ts';
import type { DataRow } from './row.ts';

const REQUIRED = new Set(['url', 'title', 'kicker', 'date', 'category', 'type', 'teaser', 'revision']);

const text = (name: string, isRequired: boolean): SchemaElement => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  repetition_type: isRequired ? 'REQUIRED' : 'OPTIONAL',
});

const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.flatMap(elementsOf),
];

function elementsOf({ name, type }: Column): SchemaElement[] {
  switch (type) {
    case 'integer':
      return [{ name, type: 'INT32', repetition_type: 'OPTIONAL' }];
    case 'number':
      return [{ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }];
    case 'boolean':
      return [{ name, type: 'BOOLEAN', repetition_type: 'OPTIONAL' }];
    case 'date':
    case 'string':
      return [text(name, REQUIRED.has(name))];
    case 'array':
      return [
        { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        text('element', true),
      ];
  }
}

const CREATOR = 'Nachlese';

/** Rows without their texts as an Apache Parquet file with one row group, compressed with Snappy. */
export function parquetFile(source: DataSource, rows: readonly DataRow[]): Uint8Array {
  const columns = parquetColumnsOf(source);
  const writer = new ByteWriter();
  const file = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: CREATOR });
  const columnData = columns.map(({ name }) => ({
    name,
    data: rows.map((row) => row[name]),
    offsetIndex: false,
  }));
  void file.write({ columnData, rowGroupSize: Math.max(rows.length, 1) });
  void file.finish();
  return writer.getBytes();
}

/**
 * Joins files made by `parquetFile` into one. Row groups are copied as they are and only their offsets change, so another article
 * costs no more than encoding its own year.
 */
export function joinParquet(source: DataSource, files: readonly Uint8Array[]): Uint8Array {
  // The joint metadata is no longer than all the files' metadata together: the writer never has to grow.
  const writer = new ByteWriter(files.reduce((sum, { length }) => sum + length, 1024));
  const joined = new ParquetWriter({
    writer,
    schema: schemaOf(parquetColumnsOf(source)),
    createdBy: CREATOR,
  });
  for (const file of files) {
    const { row_groups: groups, num_rows: count, metadata_length: length } = parquetMetadata(file);
    // File layout: magic number, row groups, metadata, length of the metadata in four bytes, magic number.
    const data = file.subarray(4, file.length - 8 - length);
    const shift = BigInt(writer.offset - 4);
    writer.appendBytes(data);
    joined.row_groups.push(...groups.map((group) => moved(group, shift)));
    joined.num_rows += count;
  }
  void joined.finish();
  return writer.getBytes();
}

function moved(group: RowGroup, shift: bigint): RowGroup {
  const columns = group.columns.map((column) => ({
    ...column,
    file_offset: column.file_offset + shift,
    ...(column.meta_data && { meta_data: movedColumn(column.meta_data, shift) }),
  }));
  return { ...group, columns };
}

function movedColumn(column: ColumnMetaData, shift: bigint): ColumnMetaData {
  const { data_page_offset: data, dictionary_page_offset: dictionary } = column;
  return {
    ...column,
    data_page_offset: data + shift,
    ...(dictionary !== undefined && { dictionary_page_offset: dictionary + shift }),
  };
}
