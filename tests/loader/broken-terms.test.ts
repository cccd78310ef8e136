import { describe, expect, it } from 'vitest';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { at, refusesArticle } from '../refuses.ts';

describe('names in no vocabulary', () => {
  const unknown = (field: string, value: string, vocabulary: string, suggestion?: string) => ({
    field,
    value,
    vocabulary,
    suggestion,
  });
  refusesArticle(
    'an unknown category, and suggests the nearest',
    ['category: Politk'],
    at(5, 1, 'unknown-term', unknown('category', 'Politk', 'categories.yaml', 'Politik')),
  );
  refusesArticle(
    'a category in lower case',
    ['category: politik'],
    at(5, 1, 'unknown-term', unknown('category', 'politik', 'categories.yaml', 'Politik')),
  );
  refusesArticle(
    'a category by its slug',
    ['category: smart-city'],
    at(5, 1, 'unknown-term', unknown('category', 'smart-city', 'categories.yaml', 'Smart City')),
  );
  refusesArticle(
    'a category that is like no other',
    ['category: Wetter'],
    at(5, 1, 'unknown-term', unknown('category', 'Wetter', 'categories.yaml')),
  );
  refusesArticle(
    'a region without its umlaut, at its place in the list',
    ['region: [Bayern, Thueringen]'],
    at(4, 18, 'unknown-term', unknown('region', 'Thueringen', 'regions.yaml', 'Thüringen')),
  );
  refusesArticle(
    'two regions in one field',
    ['region: Bayern/Thüringen'],
    at(4, 1, 'unknown-term', unknown('region', 'Bayern/Thüringen', 'regions.yaml')),
  );
  refusesArticle(
    'an unknown type',
    ['type: Interview'],
    at(7, 1, 'unknown-term', unknown('type', 'Interview', 'types.yaml', 'interview')),
  );
  refusesArticle(
    'an unknown topic in a list of lines',
    ['topics:', '  - ozg', '  - clout'],
    at(9, 5, 'unknown-term', unknown('topics', 'clout', 'topics.yaml', 'cloud')),
  );
  refusesArticle(
    'an unknown author',
    ['authors: [Mara Feldhuse]'],
    at(7, 11, 'unknown-term', unknown('authors', 'Mara Feldhuse', 'authors.yaml', 'Mara Feldhusen')),
  );
  refusesArticle(
    'several, and lists them in the order of the lines',
    ['category: Politk', 'region: [Bayrn]', 'type: intervew', 'foo: 1'].slice(0, 3),
    at(4, 10, 'unknown-term', unknown('region', 'Bayrn', 'regions.yaml', 'Bayern')),
    at(5, 1, 'unknown-term', unknown('category', 'Politk', 'categories.yaml', 'Politik')),
    at(7, 1, 'unknown-term', unknown('type', 'intervew', 'types.yaml', 'interview')),
  );
});

describe('names in a vocabulary', () => {
  it('accepts a name in decomposed Unicode form', async () => {
    const folder = new ContentFolder({ [ARTICLE]: article(['region: Thüringen'.normalize('NFD')]) });
    expect((await folder.load()).articles[0]?.regions).toEqual(['thueringen']);
  });

  it('accepts a single name without a list, and a repeated name', async () => {
    const folder = new ContentFolder({ [ARTICLE]: article(['region: [Bayern, Bayern]', 'topics: cloud']) });
    const [found] = (await folder.load()).articles;
    expect(found).toMatchObject({ regions: ['bayern'], topics: ['cloud'], authors: [] });
  });

  it('composes the title', async () => {
    const folder = new ContentFolder({ [ARTICLE]: article(['title: "Fürs Büro "'.normalize('NFD')]) });
    expect((await folder.load()).articles[0]?.title).toBe('Fürs Büro');
  });
});
