import { afterEach, describe, expect, it, vi } from 'vitest';
import { searchFiles } from '../../../src/search/files.ts';
import { article, ContentFolder } from '../../content-folder.ts';
import { Asked, serveFiles, titles } from './index-files.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The headlines of the articles that match a query, by date. */
async function found(query: string): Promise<string[]> {
  const written = {
    Breitband: 'Die Breitbandförderung zahlt Glasfaser.\n',
    Zuschuss: 'Für Glasfaser, also Breitband, gibt es eine Förderung.\n',
    Bau: 'Glasfaser wird gebaut, mit freier Software.\n',
    Plan: 'Glasfaser wird geplant. Die Software ist freier als früher.\n',
  };
  const files = Object.entries(written).map(([title, body], index): [string, string] => {
    const date = `202${6 - index}-03-01`;
    return [
      `articles/${date.slice(0, 7).replace('-', '/')}/a.md`,
      article([`title: ${title}`, `date: ${date}`], body),
    ];
  });
  const content = new ContentFolder({ articles: null, ...Object.fromEntries(files) });
  const index = await searchFiles(await content.load(), { cacheDir: content.cacheDir });
  serveFiles(() => index.files);
  return titles(await new Asked().ask(`?q=${encodeURIComponent(query)}&sortierung=datum`));
}

describe('a query that excludes', () => {
  it('omits articles that contain the word in any inflection', async () => {
    expect(await found('Glasfaser')).toEqual(['Breitband', 'Zuschuss', 'Bau', 'Plan']);
    expect(await found('Glasfaser -Breitbandförderungen')).toEqual(['Zuschuss', 'Bau', 'Plan']);
  });

  it('omits articles with compounds of the word, which would match it', async () => {
    expect(await found('Glasfaser -Förderung')).toEqual(['Bau', 'Plan']);
  });

  it('omits a phrase only where its words are adjacent', async () => {
    expect(await found('Glasfaser -„freier Software“')).toEqual(['Breitband', 'Zuschuss', 'Plan']);
  });

  it('omits nothing for a word that does not occur', async () => {
    expect(await found('Glasfaser -Zaunkönig')).toEqual(['Breitband', 'Zuschuss', 'Bau', 'Plan']);
  });

  it('finds nothing if everything is excluded', async () => {
    expect(await found('Glasfaser -Glasfaser')).toEqual([]);
  });
});
