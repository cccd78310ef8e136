import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const CATEGORIES = ['Politik', 'Verwaltung', 'Infrastruktur', 'Smart City'];
export const REGIONS = ['Bund', 'Bayern', 'Hessen', 'Auenkirch', 'Nordersiel'];

export const at = <T>(items: readonly T[], pick: number): T => items[pick % items.length] as T;

/** Replaces a match; a pattern that matches nothing would edit nothing and prove nothing. */
export function replaced(text: string, pattern: RegExp, by: string): string {
  if (!pattern.test(text)) throw new Error(`The edit found no ${pattern.source}`);
  return text.replace(pattern, by);
}

function replaceIn(path: string, pattern: RegExp, entry: (found: string) => string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(pattern, entry));
}

/** Changes the title or the address of a category; `count` makes them new. */
export function changeCategory(content: string, pick: number, count: number): void {
  const name = at(CATEGORIES, pick);
  const [field, value] = pick % 2 === 0 ? ['title', `${name} ${count}`] : ['slug', `rubrik-${count}`];
  replaceIn(
    join(content, 'categories.yaml'),
    new RegExp(`^- name: ${name}$(\\n  ${field}: .*)?`, 'm'),
    () => `- name: ${name}\n  ${field}: ${value}`,
  );
}

/** Changes the address of a region or topic. */
export function changeAddress(content: string, pick: number, count: number): void {
  const slug = `adresse-${count}`;
  if (pick % 2 === 0) {
    const name = at(REGIONS, pick);
    const entry = new RegExp(`name: ${name}(, slug: [a-z0-9-]+)?(?=[ ,}])`);
    replaceIn(join(content, 'regions.yaml'), entry, () => `name: ${name}, slug: ${slug}`);
  } else {
    const entry = /^- name: ozg$(\n {2}slug: .*)?/m;
    replaceIn(join(content, 'topics.yaml'), entry, () => `- name: ozg\n  slug: ${slug}`);
  }
}

const OLD = ['/alt/', '/alt.html', '/alt/seite.html', '/index.html', '/2023/index.html'];

/** A redirect or a removal of an old address: a folder, a file, or the file of a page that exists. */
export function changeOldAddresses(content: string, pick: number): void {
  const path = at(OLD, pick);
  const isMoved = pick % 2 === 0;
  const redirects = isMoved ? `- { from: ${path}, to: /archiv/ }\n` : '';
  const removals = isMoved ? '' : `- { path: ${path}, date: 2026-01-01, reason: law }\n`;
  writeFileSync(join(content, 'redirects.yaml'), redirects);
  writeFileSync(join(content, 'removals.yaml'), removals);
}

/** Old addresses of one article: a folder and a file. */
export function changeAliases(articles: readonly string[], pick: number, count: number): void {
  for (const article of articles) replaceIn(article, /^aliases: .*\n/m, () => '');
  if (articles.length === 0 || pick % 5 === 0) return;
  const aliases = [`/frueher-${count}/`, `/frueher/${pick}.html`];
  replaceIn(at(articles, pick), /^title:/m, () => `aliases: [${aliases.join(', ')}]\ntitle:`);
}

/** Declares an own field as a line or a list, which the open data has or not, and gives an article a value. */
export function changeOwn(content: string, file: string | undefined, pick: number, count: number): void {
  const [kind, exported] = [pick % 4 < 2 ? 'line' : 'list', pick % 3 !== 0];
  writeFileSync(
    join(content, 'fields.yaml'),
    `- { name: ort, label: Ort, kind: ${kind}, exported: ${exported} }\n`,
  );
  if (file === undefined) return;
  replaceIn(file, /^ort: .*\n/m, () => '');
  replaceIn(file, /^title:/m, () => `ort: Saal ${count}\ntitle:`);
}

/** A new static page, another text of one, or none any more. */
export function changePage(content: string, pick: number, count: number): void {
  const path = join(content, 'pages', `seite-${pick % 3}.md`);
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && pick % 2 === 0) rmSync(path);
  else writeFileSync(path, `---\ntitle: Seite ${pick % 3}\n---\n\nText ${count}.\n`);
}

/** Another text at the head of a topic's page, or none any more. */
export function changeDossier(content: string, pick: number, count: number): void {
  const path = join(content, 'dossiers', 'ozg.md');
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && pick % 3 === 0) rmSync(path);
  else writeFileSync(path, `Worum es geht: ${count}.\n`);
}

/** The text of an article in a language that the program knows, or in another one. */
export const inOtherLanguage = (text: string, pick: number): string =>
  replaced(text.replace(/^language: .*\n/m, ''), /^title:/m, `language: ${at(['en', 'fr'], pick)}\ntitle:`);

export const inOtherRegions = (text: string, pick: number): string =>
  text.replace(/^region: .*/m, `region: [${at(REGIONS, pick)}, ${at(REGIONS, pick + 1)}]`);
