import { plainText } from '../text/html-text.ts';
import { type DateReading, type PostDate, postDate } from '../text/dates.ts';
import type { PostImage } from '../post.ts';
import type { Fields, FieldValue } from './fields.ts';

/** The tables in which Zola, Hugo and others nest further fields. */
const NESTED = ['taxonomies', 'extra', 'params', 'header'];

/** A field by its names, the first that is there; case does not matter, and dots lead into tables. */
export function fieldAt(fields: Fields, ...names: readonly string[]): FieldValue | undefined {
  for (const name of names) {
    for (const table of [fields, ...NESTED.map((each) => entry(fields, each))]) {
      const found = name.split('.').reduce<FieldValue | undefined>(entry, table);
      if (found !== undefined && found !== '') return found;
    }
  }
  return undefined;
}

function entry(table: FieldValue | undefined, name: string): FieldValue | undefined {
  if (!isTable(table)) return undefined;
  if (Object.hasOwn(table, name)) return table[name];
  const lowerCase = name.toLowerCase();
  return Object.entries(table).find(([key]) => key.toLowerCase() === lowerCase)?.[1];
}

const isTable = (value: FieldValue | undefined): value is Fields =>
  typeof value === 'object' && !Array.isArray(value);

/** The names under which an entry of a list keeps its text. */
const NAMES = [
  'name',
  'display_name',
  'nickname',
  'login',
  'title',
  'label',
  'value',
  'src',
  'url',
  'path',
  'image',
  'filename',
  'file',
];

/** A value as one text: of a list the first entry, of a table its name. */
export function textOf(value: FieldValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return textOf((value as readonly FieldValue[])[0]);
  return textOf(fieldAt(value as Fields, ...NAMES));
}

/** A value as texts: a list, or a text with commas or semicolons between its entries. */
export function textsOf(value: FieldValue | undefined): string[] {
  const texts =
    typeof value === 'string'
      ? value.split(/\s*[,;]\s*/)
      : Array.isArray(value)
        ? (value as readonly FieldValue[]).map(textOf)
        : [textOf(value)];
  return texts.map(plainText).filter((text) => text !== '');
}

/** A value as addresses: a list or one. */
export const addressesOf = (value: FieldValue | undefined): string[] =>
  (Array.isArray(value) ? (value as readonly FieldValue[]) : [value ?? ''])
    .map((each) => textOf(each))
    .filter((address) => address !== '' && address !== 'false');

export const isTrue = (value: FieldValue | undefined): boolean => /^(?:true|yes|on|1)$/i.test(textOf(value));
export const isFalse = (value: FieldValue | undefined): boolean =>
  /^(?:false|no|off|0)$/i.test(textOf(value));

/** A date as generators write it, also with slashes. */
export const dateOf = (value: FieldValue | undefined, reading: DateReading): PostDate =>
  postDate(
    textOf(value).replace(
      /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)/,
      (_all, year: string, month: string, day: string) =>
        `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    ),
    reading,
  );

/** The fields that hold the lead picture. */
export const imageFields: readonly string[] = [
  ...[
    'image',
    'cover',
    'featured_image',
    'featuredImage',
    'featureImage',
    'feature_image',
    'thumbnail',
    'images',
  ],
  ...[
    'hero',
    'heroImage',
    'header_image',
    'teaser_image',
    'banner',
    'previewimage',
    'og_image',
    'ogImage',
    'img',
  ],
  ...['photo', 'picture', 'bild', 'overlay_image', 'feature', 'headerImage', 'image_url'],
];
const SOURCE_FIELDS = [
  'src',
  'path',
  'url',
  'image',
  'filename',
  'file',
  'feature',
  'relative',
  'overlay_image',
  'teaser',
];

/** The lead picture of a post: an address, or a table with address, alternative text, caption and credit. */
export function imageOf(fields: Fields): PostImage | undefined {
  for (const name of imageFields) {
    const value = fieldAt(fields, name);
    const first = Array.isArray(value) ? (value as readonly FieldValue[])[0] : value;
    const table: Fields = isTable(first) ? first : {};
    const src = textOf(typeof first === 'string' ? first : fieldAt(table, ...SOURCE_FIELDS));
    if (src === '' || /^(?:true|false)$/.test(src)) continue;
    const text = (...keys: readonly string[]): string =>
      plainText(
        textOf(
          fieldAt(table, ...keys) ??
            fieldAt(
              fields,
              ...keys.map((key) => `${name}_${key}`),
              ...keys.map((key) => name + key.charAt(0).toUpperCase() + key.slice(1)),
            ),
        ),
      );
    return {
      src,
      alt: text('alt', 'alttext', 'alt_text'),
      title: text('title'),
      caption: text('caption', 'description', 'legend'),
      credit: text('credit', 'credits', 'copyright', 'source', 'author', 'photographer', 'attribution'),
    };
  }
  return undefined;
}
