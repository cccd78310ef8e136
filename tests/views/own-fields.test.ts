import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/site/digest.ts';
import { Site } from '../../src/site/site.ts';
import type { ArticleProps } from '../../src/views/article.ts';
import { liveGroups, pagesOf } from '../../src/views/pages.ts';
import { article, ARTICLE, ContentFolder } from '../content-folder.ts';
import { manyArticles, propsByPath } from './page-props.ts';

const URL = '/2023/03/zusammen-fuers-ozg/';

const declared = (kind: string, more = ''): string => `- { name: ort, label: Ort, kind: ${kind}${more} }\n`;

/** The digests of all pages by path, and of all groups by name. */
async function keysOf(folder: ContentFolder): Promise<Record<string, string>> {
  const site = new Site(await folder.load());
  const pages = pagesOf(site).map(({ path, inputs }) => [path, digestOf(inputs())]);
  const groups = liveGroups(site).map(({ name, inputs }) => [name, digestOf(inputs?.() ?? null)]);
  return Object.fromEntries([...pages, ...groups]) as Record<string, string>;
}

/** What changes when `fields.yaml` or the article does. */
async function changedBy(change: (folder: ContentFolder) => void): Promise<string[]> {
  const folder = new ContentFolder({
    ...{ 'fields.yaml': declared('line'), [ARTICLE]: article(['ort: Saal']) },
    ...manyArticles(20),
  });
  const before = await keysOf(folder);
  change(folder);
  const after = await keysOf(folder);
  return Object.keys(after).filter((key) => after[key] !== before[key]);
}

describe('an own field', () => {
  it('is handed to the article page as written', async () => {
    const folder = new ContentFolder({
      'fields.yaml': declared('line'),
      [ARTICLE]: article(['ort: "Saal - oben"']),
    });
    const props = propsByPath(await folder.load()).get(URL) as ArticleProps;
    expect(props.article.own).toEqual({ ort: 'Saal - oben' });
    folder.write(ARTICLE, article());
    expect((propsByPath(await folder.load()).get(URL) as ArticleProps).article.own).toEqual({});
  });

  it('changes no list, only the page of its article and those keyed by its file', async () => {
    const changed = await changedBy((folder) => {
      folder.write(ARTICLE, article(['ort: Foyer']));
    });
    expect(changed.filter((path) => path.endsWith('/'))).toEqual([URL]);
  });

  it('changes the page of its article when its values are read differently', async () => {
    const changed = await changedBy((folder) => {
      folder.write('fields.yaml', declared('list'));
    });
    expect(changed.filter((path) => path.endsWith('/'))).toEqual([URL]);
    expect(changed).toContain('2023');
  });

  it('changes no page when only its label does', async () => {
    const changed = await changedBy((folder) => {
      folder.write('fields.yaml', declared('line', ', hint: Wo es war'));
    });
    expect(changed).toEqual([]);
  });

  it('changes the page about the open data when it is exported', async () => {
    const changed = await changedBy((folder) => {
      folder.write('fields.yaml', declared('line', ', exported: true'));
    });
    expect(changed).toEqual(['/daten/', '/llms.txt']);
  });
});
