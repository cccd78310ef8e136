import { FOCUSES } from './focus.ts';
import type { Vocabularies } from './vocabularies.ts';

/** A value of one line of text. Limits are in UTF-16 code units, as JavaScript and JSON Schema count them. */
type Value =
  | { kind: 'line'; limit: number }
  /** Path of an image file, relative to the article's. */
  | { kind: 'imageFile'; limit: number }
  /** One of these words. */
  | { kind: 'choice'; choices: readonly string[] }
  /** A language tag, see `LANGUAGE_TAG`. */
  | { kind: 'language' }
  /** `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM` or either, in the publication's time zone. */
  | { kind: 'date' | 'dateTime' | 'dateOrTime' };

/** A field with a value or with nested fields: one group of them (`map`) or any number (`list`). */
type Kind =
  | Value
  | { kind: 'number' | 'flag' }
  /** Paths on the site. */
  | { kind: 'paths' }
  /** One name from a vocabulary, or several. */
  | { kind: 'term' | 'terms'; vocabulary: Exclude<keyof Vocabularies, 'defaultType'> }
  | { kind: 'map' | 'list'; fields: Readonly<Record<string, Value & Presence>> };

interface Presence {
  required?: true;
}

export type Field = Kind &
  Presence & {
    /** Neither pages nor lists show it, so changing it makes no new version of the article. */
    unseen?: true;
    /** The open data exports this line of text unchanged, in a column of the same name. */
    exported?: true;
  };

/**
 * The fields of an article's frontmatter, in the order in which files list them. The schema, the types, the JSON Schema, the
 * forms of editors, the export and the required texts (`src/i18n/fields.*.ts`) derive from this table.
 */
export const FIELDS = {
  id: { kind: 'number', unseen: true },
  title: { kind: 'line', limit: 300, required: true },
  date: { kind: 'dateOrTime', required: true },
  region: { kind: 'terms', vocabulary: 'regions', required: true },
  category: { kind: 'term', vocabulary: 'categories', required: true },
  kicker: { kind: 'line', limit: 200 },
  type: { kind: 'term', vocabulary: 'types' },
  teaser: { kind: 'line', limit: 1500, required: true },
  topics: { kind: 'terms', vocabulary: 'topics' },
  authors: { kind: 'terms', vocabulary: 'authors' },
  language: { kind: 'language' },
  source: { kind: 'line', limit: 300, exported: true },
  image: {
    kind: 'map',
    fields: {
      src: { kind: 'imageFile', limit: 300, required: true },
      alt: { kind: 'line', limit: 500, required: true },
      caption: { kind: 'line', limit: 1000 },
      credit: { kind: 'line', limit: 200, required: true },
      /** What cards keep of a picture that they crop; by default its middle, of an upright one the upper part. */
      focus: { kind: 'choice', choices: FOCUSES },
    },
  },
  updated: { kind: 'dateOrTime', unseen: true },
  corrections: {
    kind: 'list',
    fields: {
      date: { kind: 'date', required: true },
      text: { kind: 'line', limit: 2000, required: true },
    },
  },
  draft: { kind: 'flag', unseen: true },
  publishAt: { kind: 'dateTime', unseen: true },
  /** Former addresses, oldest first, including the current one if the article returned to it. */
  aliases: { kind: 'paths', unseen: true },
} as const satisfies Readonly<Record<string, Field>>;

type Fields = typeof FIELDS;
export type FieldName = keyof Fields;
type With<P> = { [N in FieldName]: Fields[N] extends P ? N : never }[FieldName];

/** The path of a nested field: `image.alt`. */
type InnerPath = {
  [N in With<{ fields: object }>]: `${N}.${keyof Fields[N]['fields'] & string}`;
}[With<{ fields: object }>];

/** The path of a field: `title`, `image`, `image.alt`. */
export type FieldPath = FieldName | InnerPath;

export type ExportedField = With<{ exported: true }>;

/** Fields that an `Article` holds unchanged; the others name terms or an image file. */
export type PlainField = Exclude<FieldName, With<{ kind: 'term' | 'terms' | 'map' }>>;

type ValueOf<F> = F extends { kind: 'number' }
  ? number
  : F extends { kind: 'flag' }
    ? boolean
    : F extends { kind: 'terms' | 'paths' }
      ? readonly string[]
      : F extends { kind: 'map'; fields: infer G }
        ? ValuesOf<G>
        : F extends { kind: 'list'; fields: infer G }
          ? readonly ValuesOf<G>[]
          : F extends { kind: 'choice'; choices: readonly (infer C)[] }
            ? C
            : string;

/** Fields with a default: false, or an empty list. */
type WithDefault = { kind: 'flag' | 'terms' | 'paths' | 'list' };

type ValuesOf<T> = {
  -readonly [N in keyof T as T[N] extends { required: true } | WithDefault ? N : never]: ValueOf<T[N]>;
} & {
  -readonly [N in keyof T as T[N] extends { required: true } | WithDefault ? never : N]?: ValueOf<T[N]>;
};

/** The frontmatter of an article after validation. */
export type Frontmatter = ValuesOf<Fields>;

export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[];

/** Position of a field in that order; a newsroom's own fields follow. */
export function fieldRank(name: string): number {
  const rank = (FIELD_NAMES as readonly string[]).indexOf(name);
  return rank === -1 ? FIELD_NAMES.length : rank;
}

const fieldsWith = (is: (field: Field) => boolean): readonly FieldName[] =>
  FIELD_NAMES.filter((name) => is(FIELDS[name]));

export const PLAIN_FIELDS = fieldsWith(
  ({ kind }) => !['term', 'terms', 'map'].includes(kind),
) as readonly PlainField[];
export const EXPORTED_FIELDS = fieldsWith(({ exported }) => exported === true) as readonly ExportedField[];
export const SEEN_FIELDS = fieldsWith(({ unseen }) => unseen !== true);
/** Fields whose list may be written as a single value without brackets. */
export const LIST_FIELDS = fieldsWith(({ kind }) => kind === 'terms' || kind === 'paths');

/** The declaration at a path such as `image.alt`; undefined if there is none. */
export function fieldAt(path: string): Field | undefined {
  const [name = '', inner] = path.split('.');
  const field: Field | undefined = Object.hasOwn(FIELDS, name) ? FIELDS[name as FieldName] : undefined;
  if (inner === undefined || !field) return field;
  return 'fields' in field && Object.hasOwn(field.fields, inner) ? field.fields[inner] : undefined;
}

/** Names of the fields, at any depth, that `is` accepts. */
export const namesOfFields = (is: (field: Field) => boolean): string[] =>
  Object.entries<Field>(FIELDS)
    .flatMap(([name, field]) => [
      [name, field] as const,
      ...('fields' in field ? Object.entries(field.fields) : []),
    ])
    .filter(([, field]) => is(field))
    .map(([name]) => name);
