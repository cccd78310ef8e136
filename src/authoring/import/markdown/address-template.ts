import { fieldAt, textOf } from './field-values.ts';
import type { Fields } from './fields.ts';
import type { NamedFile } from './file-name.ts';
import type { Generator } from './old-site.ts';

/** What a post's address is made of. */
export interface AddressParts {
  fields: Fields;
  /** `YYYY-MM-DD`, with or without a time; empty if unknown. */
  date: string;
  title: string;
  categories: readonly string[];
  file: NamedFile;
  /** The folders that are part of addresses. */
  sections: readonly string[];
  generator: Generator | undefined;
}

/** The letters of Python's dates, which Pelican's templates have. */
const PYTHON: Readonly<Record<string, string>> = {
  ...{ Y: 'year', m: 'month', d: 'day', y: 'short_year', b: 'short_month', B: 'monthname' },
};
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Fills a template: `/:year/:month/:slug/` of Jekyll and Hugo, `{date:%Y}/{slug}` of Pelican. */
export function filledTemplate(template: string, parts: AddressParts): string {
  const values = { ...dateValues(parts.date), ...nameValues(parts) };
  const valueOf = (name: string): string | undefined =>
    Object.hasOwn(values, name) ? values[name as keyof typeof values] : undefined;
  return template
    .replace(/\{date:([^}]*)\}/g, (_all, format: string) =>
      format.replace(/%-?(.)/g, (_sign, letter: string) => valueOf(PYTHON[letter] ?? '') ?? ''),
    )
    .replace(/\{(\w+)\}/g, (all, name: string) => valueOf(name) ?? all)
    .replace(/:([a-z_]+)/g, (all, name: string) => valueOf(name) ?? all)
    .replace(/\/{2,}/g, '/');
}

function dateValues(date: string) {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  const [hour = '00', minute = '00'] = date.includes('T') ? date.slice(11).split(':') : [];
  const name = MONTHS[Number(month) - 1] ?? '';
  const days =
    (Date.UTC(Number(year), Number(month) - 1, Number(day)) - Date.UTC(Number(year), 0, 0)) / 86_400_000;
  return {
    ...{ year, month, day, hour, minute, second: '00', short_year: year.slice(2) },
    ...{ i_month: String(Number(month)), i_day: String(Number(day)), y_day: String(days).padStart(3, '0') },
    ...{ monthname: name, long_month: name, short_month: name.slice(0, 3) },
  };
}

function nameValues({ fields, title, categories, file, sections, generator }: AddressParts) {
  const given = textOf(fieldAt(fields, 'slug'));
  const ofTitle = urlPart(title) || file.slug;
  const isJekyll = generator === undefined || generator === 'jekyll';
  const name = given || file.slug;
  return {
    // Jekyll's `:title` is the name of the file, Hugo's the headline.
    title: isJekyll ? name : ofTitle,
    slug: given || (isJekyll ? urlPart(file.slug) : ofTitle),
    ...{ name: file.slug, filename: file.slug, contentbasename: file.slug },
    ...{ slugorfilename: name, slugorcontentbasename: name, path: [...sections, name].join('/') },
    ...{ categories: categories.map(urlPart).join('/'), category: urlPart(categories[0] ?? '') },
    ...{ section: sections[0] ?? '', sections: sections.join('/'), collection: sections.at(-1) ?? '' },
    ...{ lang: file.language, output_ext: '.html' },
  };
}

/** A text as generators make it part of an address; letters of all languages stay. */
export const urlPart = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
