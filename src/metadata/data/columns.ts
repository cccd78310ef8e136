import { EXPORTED_FIELDS, type ExportedField } from '../../archive/fields.ts';
import type { OwnField } from '../../archive/own-fields.ts';
import type { DataSource } from '../../views/data.ts';

/** A column of our own; `fields.yaml` adds others. */
export type DataField =
  | ('id' | 'url' | 'title' | 'kicker' | 'date' | 'updated' | 'regions' | 'category' | 'type' | 'topics')
  | ('authors' | ExportedField | 'teaser' | 'image' | 'corrections' | 'language' | 'revision' | 'text');

/** A column with its type as in Table Schema (Frictionless Data). */
export interface Column {
  name: string;
  type: 'integer' | 'number' | 'boolean' | 'date' | 'string' | 'array';
}

const column = (type: Column['type'], ...names: DataField[]): Column[] =>
  names.map((name) => ({ name, type }));

const FIRST: readonly Column[] = [
  ...column('integer', 'id'),
  ...column('string', 'url', 'title', 'kicker', 'date', 'updated'),
  ...column('array', 'regions'),
  ...column('string', 'category', 'type'),
  ...column('array', 'topics', 'authors'),
  ...column('string', ...EXPORTED_FIELDS, 'teaser', 'image'),
  ...column('array', 'corrections'),
];
const LANGUAGE = column('string', 'language');
const LAST = column('string', 'revision', 'text');

const TYPES: Readonly<Record<OwnField['kind'], Column['type']>> = {
  ...{ line: 'string', choice: 'string', number: 'number', flag: 'boolean', date: 'date', list: 'array' },
};

type Tables = Pick<DataSource, 'own' | 'regionless' | 'hasLanguages'>;

/** All columns in their order. */
export const columnsOf = ({ own, regionless, hasLanguages }: Tables): readonly Column[] => [
  ...FIRST.filter(({ name }) => name !== 'regions' || !regionless),
  ...(hasLanguages ? LANGUAGE : []),
  ...own.map(({ name, kind }) => ({ name, type: TYPES[kind] })),
  ...LAST,
];

/** The columns of the Parquet file. All texts together would make it hundreds of megabytes that change with every publication. */
export const parquetColumnsOf = (source: Tables): readonly Column[] =>
  columnsOf(source).filter(({ name }) => name !== 'text');
