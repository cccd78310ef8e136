import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages as de } from '../../src/i18n/de/messages.ts';
import { messages as en } from '../../src/i18n/en/messages.ts';
import { filesBelow } from '../../src/publish/output/files-below.ts';
import { englishContent } from '../english-content.ts';
import { buildOrThrow, temporaryFolder } from '../site.ts';
import { BuiltSite, textOf } from './built-site.ts';
import { allChecks } from './checks/all.ts';

/** All words of the German interface texts that are not English words. */
function germanWords(): Set<string> {
  const wordsOf = (texts: unknown): string[] =>
    typeof texts === 'string'
      ? (texts.match(/\p{L}{4,}/gu) ?? [])
      : typeof texts === 'object' && texts !== null
        ? Object.values(texts).flatMap(wordsOf)
        : typeof texts === 'function'
          ? wordsOf(String((texts as (...values: unknown[]) => unknown)('1', ['2'], '3')))
          : [];
  const english = new Set(wordsOf(en).map((word) => word.toLowerCase()));
  return new Set(wordsOf(de).filter((word) => !english.has(word.toLowerCase())));
}

/** `29.02.2024`, `29. Februar`, `Donnerstag`. */
const GERMAN_DATE =
  /\b\d{1,2}\.\d{1,2}\.\d{4}\b|\b\d{1,2}\. \p{Lu}\p{Ll}+|\b(?:Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)\b/gu;

/** Articles in languages of their own: one that the program knows, and one that it does not. */
const OTHER_LANGUAGES = {
  'articles/2025/06/faehre.md': [
    '---',
    'title: Die "Möwe" legt ab',
    'date: 2025-06-05',
    'region: [Northfield]',
    'category: Transport',
    'kicker: Am "Kai"',
    'language: de',
    'teaser: Sie fuhr im Herbst - "endlich" wieder.',
    'source: Amt "Hafen"',
    'corrections: [{ date: 2025-06-06, text: Es war "Herbst". }]',
    '---',
    '',
    'Das Schiff heißt "Möwe" und trägt 10 % davon.',
    '',
  ].join('\n'),
  'articles/2025/06/pont.md': [
    '---',
    'title: Le pont "neuf"',
    'date: 2025-06-04',
    'region: [Northfield]',
    'category: Transport',
    'language: fr',
    'teaser: Il est "ouvert" - enfin.',
    '---',
    '',
    'Un "pont" - enfin.',
    '',
  ].join('\n'),
};

describe('a site in English', () => {
  const folder = temporaryFolder();
  let out: string;
  let site: BuiltSite;
  beforeAll(async () => {
    const content = englishContent(join(folder, 'content'), { feeds: 'full' }, OTHER_LANGUAGES);
    ({ out } = await buildOrThrow({ content, out: join(folder, 'dist') }));
    site = new BuiltSite(out);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('contains no German interface word, on any page', () => {
    const german = germanWords();
    expect(german.size).toBeGreaterThan(150);
    expect(german).toContain('Startseite');
    const found = site.html.flatMap(({ url, html, tree }) => {
      const named = [...html.matchAll(/(?:aria-label|alt|placeholder|title|content)="([^"]*)"/g)].map(
        ([, text]) => text,
      );
      const words =
        `${textOf(tree)} ${named.join(' ')}`.replace(/https?:\S+/g, '').match(/\p{L}{4,}/gu) ?? [];
      return words.filter((word) => german.has(word)).map((word) => `${url}: ${word}`);
    });
    expect([...new Set(found)]).toEqual([]);
    expect(site.html.length).toBeGreaterThan(30);
  });

  it('contains no German date, in any text file', () => {
    const texts = filesBelow(out).filter((path) => /\.(?:html|xml|json|jsonl|md|csv|txt)$/.test(path));
    const dates = texts.flatMap((path) => {
      const text = readFileSync(join(out, path), 'utf8');
      return (text.match(GERMAN_DATE) ?? []).map((found) => `${path}: ${found}`);
    });
    expect(dates).toEqual([]);
    expect(readFileSync(join(out, '2024/02/cables-arrive/index.html'), 'utf8')).toContain('[29 Feb 2024]');
  });

  it('has English words in its addresses', () => {
    expect(existsSync(join(out, 'data/articles.parquet'))).toBe(true);
    const first = new Set(site.html.map(({ url }) => url.split('/')[1]));
    for (const word of ['category', 'topic', 'type', 'author', 'archive', 'on-this-day', 'search', 'data'])
      expect(first).toContain(word);
    for (const word of ['bereich', 'thema', 'typ', 'autor', 'archiv', 'heute', 'suche', 'daten', 'bilder'])
      expect(first).not.toContain(word);
  });

  it('declares English everywhere', () => {
    for (const { url, html, isDocument } of site.html)
      if (isDocument) expect([url, /<html lang="en"/.test(html)]).toEqual([url, true]);
  });

  const read = (path: string): string => readFileSync(join(out, path), 'utf8').replaceAll('&quot;', '"');

  it('sets an article in its own language, and its labels in that of the site', () => {
    const page = read('2025/06/faehre/index.html');
    expect(page).toContain('<article class="story" lang="de">');
    expect(page).toContain('<h1>Die „Möwe“ legt ab</h1>');
    expect(page).toContain('<p class="kicker" lang="de">Am „Kai“</p>');
    expect(page).toContain('Das Schiff heißt „Möwe“ und trägt 10\u00a0% davon.');
    expect(page).toContain('<dd lang="de">Amt „Hafen“</dd>');
    expect(page).toMatch(/<p lang="de"><strong lang="en">[^<]*<\/strong> Es war „Herbst“\.<\/p>/);
    for (const part of ['div class="facts"', 'footer class="notes"', 'details class="citation"'])
      expect(page).toContain(`<${part} lang="en">`);
    expect(page).toContain('"inLanguage":"de"');
    expect(page).toContain('<meta name="DC.language" content="de">');
    expect(page).toContain('langid = {ngerman}');
    const french = read('2025/06/pont/index.html');
    expect(french).toContain('<article class="story" lang="fr">');
    expect(french).toContain('<h1>Le pont "neuf"</h1>');
    expect(french).toContain('<p>Un "pont" - enfin.</p>');
    expect(french).not.toContain('langid');
  });

  it('marks the language of headlines and teasers in lists', () => {
    const list = read('category/transport/2025/06/index.html');
    expect(list).toContain(
      '<span class="kicker" lang="de">Am „Kai“:</span> <span lang="de">Die „Möwe“ legt ab</span></a>',
    );
    expect(list).toContain('</time> <span lang="de">Sie fuhr im Herbst – „endlich“ wieder.</span>');
    expect(list).toContain(
      '<span class="kicker">Northfield:</span> <span lang="fr">Le pont "neuf"</span></a>',
    );
    expect(list).toContain('<span class="kicker">Northfield:</span> Bridge opens</a>');
    expect(read('2025/06/pont/index.html')).toMatch(/rel="next"[^>]* lang="de"><span lang="en">/);
  });

  it('names the language in feeds and open data', () => {
    expect(read('atom.xml')).toContain('<entry xml:lang="de">');
    expect(read('feed.xml')).toContain('<dc:language>fr</dc:language>');
    const { items } = JSON.parse(read('feed.json')) as { items: { title: string; language?: string }[] };
    expect(items.map(({ title, language }) => [title, language])).toContainEqual([
      'Am „Kai“: Die „Möwe“ legt ab',
      'de',
    ]);
    expect(items.map(({ title, language }) => [title, language])).toContainEqual([
      'Northfield: Bridge opens',
      undefined,
    ]);
    const [rows] = filesBelow(out).filter((path) => /^data\/.*2025.*\.jsonl$/.test(path));
    const languages = read(rows as string)
      .trim()
      .split('\n')
      .map((row) => (JSON.parse(row) as { language: string }).language);
    expect(languages.sort()).toEqual(['de', 'en', 'fr']);
    expect(read('2025/06/faehre/index.md')).toContain('\nlanguage: de\n');
    const oai = filesBelow(out).filter((path) => /^data\/.*2025.*oai.*\.xml$|^data\/oai.*2025/.test(path));
    expect(oai.map(read).join('')).toContain('<dc:language>fr</dc:language>');
  });

  it.each(allChecks())('$claim', (check) => {
    expect(check.findings(site)).toEqual([]);
  });
});
