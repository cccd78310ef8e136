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

describe('a site in English', () => {
  const folder = temporaryFolder();
  let out: string;
  let site: BuiltSite;
  beforeAll(async () => {
    const content = englishContent(join(folder, 'content'));
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

  it.each(allChecks())('$claim', (check) => {
    expect(check.findings(site)).toEqual([]);
  });
});
