import { EXPORT_NAMES } from '../../../src/archive/exports.ts';
import { at, replaced } from './term-edits.ts';

/** Switches a third of the exports off, another third for each of three values, and all others on. */
function withOtherExports(text: string, pick: number): string {
  const off = EXPORT_NAMES.filter((_name, index) => index % 3 === pick % 3);
  const lines = off.map((name) => `  ${name}: false\n`);
  return `${text.replace(/^exports:\n(?: .*\n)*/m, '')}exports:\n${lines.join('')}`;
}

const WORDS = {
  category: ['ressort', 'rubrik', 'bereich'],
  search: ['finden', 'suche'],
  data: ['zahlen', 'daten'],
  images: ['fotos', 'bilder'],
};

/** Other words in addresses; those that any edit may have used before redirect. */
function withOtherWords(text: string, pick: number): string {
  const words = Object.entries(WORDS).map(([key, all]) => [key, at(all, pick), all] as const);
  const urls = words.map(([key, word]) => `${key}: ${word}`);
  const former = words.map(
    ([key, word, all]) => `${key}: [${all.filter((each) => each !== word).join(', ')}]`,
  );
  const others = text.replace(/^(?:urls|formerUrls): .*\n/gm, '');
  return `${others}urls: { ${urls.join(', ')} }\nformerUrls: { ${former.join(', ')} }\n`;
}

/** The site in a folder of its host, in a folder of that, or at the root. */
const withOtherFolder = (text: string, pick: number): string =>
  replaced(text, /^url: (https:\/\/[^/\n]+).*/m, `url: $1${at(['/archiv', '/blatt.2/archiv', ''], pick)}`);

/** The editor page at one of two addresses, with one to three years; or none. */
function withOtherEditor(text: string, pick: number): string {
  const others = text.replace(/^editor: .*\n/m, '');
  if (pick % 5 === 0) return others;
  const path = at(['redaktion', 'schreiben'], pick);
  return `${others}editor: { backend: github, repo: a/b, path: ${path}, years: ${1 + (pick % 3)} }\n`;
}

/** Pictures by a service that fetches them from the site or from elsewhere, or as files. */
function withOtherImages(text: string, pick: number): string {
  const others = text.replace(/^images: .*\n/m, '');
  if (pick % 3 === 0) return others;
  const source = pick % 3 === 1 ? '' : ', source: https://media.example';
  return `${others}images: { service: cloudflare${source} }\n`;
}

/** Edits of the text of site.yaml, by kind; `pick` chooses the values. */
export const SETTINGS_EDITS: Readonly<
  Record<'exports' | 'words' | 'folder' | 'editor' | 'service', (text: string, pick: number) => string>
> = {
  exports: withOtherExports,
  words: withOtherWords,
  folder: withOtherFolder,
  editor: withOtherEditor,
  service: withOtherImages,
};
