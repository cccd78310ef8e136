import { FIELD_NAMES } from './fields.ts';

/** A value of a newsroom's own field. Dates are `YYYY-MM-DD`. */
export type OwnValue = string | number | boolean | readonly string[];

/** The values of an article's own fields by name, in the order of their declaration; absent fields are left out. */
export type OwnValues = Readonly<Record<string, OwnValue>>;

export const OWN_KINDS = ['line', 'number', 'flag', 'date', 'choice', 'list'] as const;

/** A frontmatter field that a newsroom declares in `fields.yaml`. Serialisable. */
export interface OwnField {
  name: string;
  /** For forms, and for the description of the open data. */
  label: string;
  hint: string;
  /** One line of text, a number, true or false, a date, one of `choices`, or a list of lines. */
  kind: (typeof OWN_KINDS)[number];
  /** The longest line, in UTF-16 code units. */
  limit: number;
  /** Empty unless the kind is `choice`. */
  choices: readonly string[];
  required: boolean;
  /** Whether the open data has it. */
  exported: boolean;
}

/**
 * Names that own fields may not have: fields of ours, columns of the open data, what forms and the Markdown of the open data add, and
 * what every JavaScript object has.
 */
const RESERVED: ReadonlySet<string> = new Set([
  ...FIELD_NAMES,
  ...['url', 'regions', 'text', 'revision', 'publisher', 'licence', 'body'],
  ...Object.getOwnPropertyNames(Object.prototype),
]);

export const isReserved = (name: string): boolean => RESERVED.has(name);

/** The fields that the open data has. */
export const exportedFields = (fields: readonly OwnField[]): OwnField[] =>
  fields.filter(({ exported }) => exported);

/** Names of the fields that hold text. */
export const ownTexts = (fields: readonly OwnField[]): string[] =>
  fields.filter(({ kind }) => kind === 'line' || kind === 'list').map(({ name }) => name);

/** The part of the declarations that decides which values are valid. */
export const validityOf = (fields: readonly OwnField[]): string =>
  JSON.stringify(
    fields.map(({ name, kind, limit, choices, required }) => [name, kind, limit, choices, required]),
  );
