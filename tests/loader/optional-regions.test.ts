import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARTICLE, article, ContentFolder, type Files } from '../content-folder.ts';

const SITE = 'regions: optional\n';
const WITHOUT = article().replace(/^region: .*\n/m, '');

function folderWith(files: Files, site = SITE): ContentFolder {
  const folder = new ContentFolder(files);
  folder.append('site.yaml', site);
  return folder;
}

describe('an archive whose regions are optional', () => {
  it('takes articles with and without a region', async () => {
    const other = 'articles/2023/03/mit-region.md';
    const { articles } = await folderWith({
      [ARTICLE]: WITHOUT,
      [other]: article(['region: Bayern']),
    }).load();
    expect(articles.map(({ regions }) => regions)).toEqual([['bayern'], []]);
  });

  it('needs no list of regions', async () => {
    const { vocabularies } = await folderWith({ [ARTICLE]: WITHOUT, 'regions.yaml': null }).load();
    expect(vocabularies.regions.terms).toEqual([]);
  });

  it('still rejects a region that is in no list', async () => {
    const found = await folderWith({ 'regions.yaml': null }).problems();
    expect(found.map(({ rule }) => rule)).toEqual(['unknown-term', 'unknown-term', 'unknown-term']);
  });

  it('reads its articles again when the setting changes', async () => {
    const folder = folderWith({ [ARTICLE]: WITHOUT });
    await folder.load();
    folder.write('site.yaml', readFileSync(new ContentFolder().path('site.yaml')));
    const [found] = await folder.problems();
    expect(found).toMatchObject({ rule: 'missing-field', params: { field: 'region' } });
  });

  it('also has fields of its own', async () => {
    const fields = '- { name: ort, label: Ort, kind: line, required: true }\n';
    const folder = folderWith({
      [ARTICLE]: WITHOUT.replace('---\nEin', 'ort: Hafen\n---\nEin'),
      'fields.yaml': fields,
    });
    const { articles } = await folder.load();
    expect(articles[0]?.own).toEqual({ ort: 'Hafen' });
  });
});

describe('an archive with regions', () => {
  it('rejects an article without one, unless its settings say otherwise', async () => {
    const [found] = await new ContentFolder({ [ARTICLE]: WITHOUT }).problems();
    expect(found).toMatchObject({ rule: 'missing-field', params: { field: 'region' } });
  });

  it('must have the list of them', async () => {
    const found = await new ContentFolder({ 'regions.yaml': null }).problems();
    expect(found).toContainEqual(expect.objectContaining({ rule: 'unreadable-file', file: 'regions.yaml' }));
  });

  it('rejects another value of the setting', async () => {
    const [found] = await folderWith({}, 'regions: none\n').problems();
    expect(found).toMatchObject({
      rule: 'invalid-field',
      file: 'site.yaml',
      params: { expected: 'regionRule' },
    });
  });
});
