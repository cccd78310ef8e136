import { describe, expect, it } from 'vitest';
import { bibTeX, cslJson, ris } from '../../../src/metadata/citation/formats.ts';
import {
  type CitedArticle,
  citedArticle,
  invertedName,
  nameParts,
} from '../../../src/metadata/citation/source.ts';
import { articlePages } from '../../../src/views/article.ts';
import { Site } from '../../../src/site/site.ts';
import type { Year } from '../../../src/site/year.ts';
import { yearInputs } from '../../../src/site/year-inputs.ts';
import { article, ARTICLE, ContentFolder } from '../../content-folder.ts';

const CITED: CitedArticle = {
  key: 'article44452',
  title: '100 % & {mehr}: $5_000 #1 ~ \\x ^',
  authors: ['Mara Feldhusen', 'Platon'],
  date: '2023-03-30',
  publication: 'Kommunalblick',
  publisher: 'Musterverlag',
  language: 'de',
  url: 'https://kommunalblick.example/id/44452/',
};

describe('a reference', () => {
  it('for BibTeX escapes special characters of TeX and keeps capital letters', () => {
    const entry = bibTeX(CITED);
    expect(entry).toContain(
      'title = {{100 \\% \\& \\{mehr\\}: \\$5\\_000 \\#1 \\textasciitilde{} \\textbackslash{}x \\textasciicircum{}}}',
    );
    expect(entry).toContain('author = {Feldhusen, Mara and Platon}');
    expect(entry).toMatch(/^@article\{article44452,\n {2}author/);
  });

  it('for RIS has one tag per line and the required end tag', () => {
    const lines = ris(CITED).split('\n');
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect([lines[0], lines.at(-1)]).toEqual(['TY  - NEWS', 'ER  - ']);
    expect(lines).toContain('AU  - Feldhusen, Mara');
  });

  it('for Citation Style Language is JSON with date parts and name parts', () => {
    expect(JSON.parse(cslJson(CITED))).toMatchObject([
      {
        author: [{ family: 'Feldhusen', given: 'Mara' }, { family: 'Platon' }],
        issued: { 'date-parts': [[2023, 3, 30]] },
      },
    ]);
  });

  it('uses the permanent address and plain spaces', async () => {
    const title = 'title: "Ein\u00a0Titel \u200e mit 10\u202f%"';
    const site = new Site(await new ContentFolder({ [ARTICLE]: article(['id: 44452', title]) }).load());
    const [page] = articlePages(yearInputs(site, site.years[0] as Year));
    const cited = citedArticle((page as NonNullable<typeof page>).props());
    expect(cited.url).toBe('https://kommunalblick.example/id/44452/');
    expect(cited.title).not.toMatch(/[\u00a0\u200e\u202f\n]/);
  });

  it('accepts single-part names', () => {
    expect(nameParts('Anna Maria Ahrens')).toEqual({ family: 'Ahrens', given: 'Anna Maria' });
    expect(invertedName('Platon')).toBe('Platon');
    expect(invertedName('Eva von der Heide')).toBe('von der Heide, Eva');
    expect(bibTeX({ ...CITED, authors: ['Land and Leute, Büro'] })).toContain(
      'author = {{Land and Leute, Büro}}',
    );
  });
});
