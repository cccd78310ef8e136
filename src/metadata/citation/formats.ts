import { languageOfTag } from '../../archive/language.ts';
import { PAGE_LANGUAGES } from '../../i18n/page-languages.ts';
import { type CitedArticle, invertedName, nameParts } from './source.ts';

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Escapes characters that are special in TeX. */
const tex = (text: string): string =>
  text.replace(/[\\{}~^]|[#$%&_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);

/** BibTeX splits names at commas and at the word "and": a name that contains either is put in braces. */
const texName = (name: string): string =>
  /,|\band\b/.test(name) ? `{${tex(name)}}` : tex(invertedName(name));

/** A BibTeX and BibLaTeX entry. Double braces around the title preserve the capitals of German nouns. */
export function bibTeX({
  key,
  title,
  authors,
  date,
  publication,
  publisher,
  language,
  url,
}: CitedArticle): string {
  const babel = languageOfTag(language);
  const [year, month, day] = date.split('-') as [string, string, string];
  const fields = {
    ...(authors.length > 0 && {
      author: `{${authors.map(texName).join(' and ')}}`,
    }),
    title: `{{${tex(title)}}}`,
    journal: `{${tex(publication)}}`,
    publisher: `{${tex(publisher)}}`,
    date: `{${date}}`,
    year: `{${year}}`,
    month: `{${Number(month)}}`,
    day: `{${Number(day)}}`,
    ...(babel && { langid: `{${PAGE_LANGUAGES[babel].babelName}}` }),
    url: `{${url}}`,
  };
  return `@article{${key.replace(/[^\w-]/g, '')},\n${Object.entries(fields)
    .map(([name, value]) => `  ${name} = ${value}`)
    .join(',\n')}\n}`;
}

/** RIS, the Reference Manager format: a two-character tag, two spaces, a hyphen and a space; lines are never folded. */
export function ris({ title, authors, date, publication, publisher, language, url }: CitedArticle): string {
  const lines: [tag: string, value: string][] = [
    ['TY', 'NEWS'],
    ...authors.map((name): [string, string] => ['AU', invertedName(name)]),
    ['TI', title],
    ['T2', publication],
    ['PB', publisher],
    ['PY', date.slice(0, 4)],
    ['DA', date.replaceAll('-', '/')],
    ['LA', language],
    ['UR', url],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}`).join('\n');
}

/** One item of CSL-JSON 1.0 (Citation Style Language). */
export function cslJson({
  key,
  title,
  authors,
  date,
  publication,
  publisher,
  language,
  url,
}: CitedArticle): string {
  const item = {
    id: key,
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 && { author: authors.map(nameParts) }),
    'container-title': publication,
    publisher,
    issued: { 'date-parts': [date.split('-').map(Number)] },
    language,
    URL: url,
  };
  // Only programs read it, and every article has it: no line breaks.
  return JSON.stringify([item]);
}
