import { describe, expect, it } from 'vitest';
import { newsArticle } from '../../src/metadata/structured/article.ts';
import { citedArticle } from '../../src/metadata/citation/source.ts';
import type { ArticleProps } from '../../src/views/article.ts';
import type { OverviewProps } from '../../src/views/overview.ts';
import { ARTICLE, article, ContentFolder } from '../content-folder.ts';
import { DataBuilds } from '../publish/open-data/data-builds.ts';
import { propsByPath } from '../views/page-props.ts';

const URL = '/2023/03/zusammen-fuers-ozg/';

function regionless(): ContentFolder {
  const folder = new ContentFolder({
    [ARTICLE]: article().replace(/^region: .*\n/m, ''),
    'regions.yaml': null,
  });
  folder.append('site.yaml', 'regions: optional\n');
  return folder;
}

describe('an article without region and kicker', () => {
  it('has its title alone as headline, in structured data and citations, too', async () => {
    const props = propsByPath(await regionless().load()).get(URL) as ArticleProps;
    expect(props.head.title).toBe('Zusammen fürs OZG');
    expect(citedArticle(props).title).toBe('Zusammen fürs OZG');
    const data = newsArticle(props);
    for (const name of ['alternativeHeadline', 'dateline', 'contentLocation'])
      expect(data).not.toHaveProperty(name);
  });

  it('has no column for regions in the open data', async () => {
    const builds = new DataBuilds(regionless());
    await builds.build();
    const [row] = builds.lines('daten/2023.jsonl');
    expect(row).toMatchObject({ title: 'Zusammen fürs OZG', kicker: '' });
    expect(row).not.toHaveProperty('regions');
    expect(builds.text('daten/2023.csv')).not.toContain('regions');
    expect(builds.text('daten/datapackage.json')).not.toContain('regions');
  });
});

describe('a site without regions', () => {
  it('has no index of them, and links to none', async () => {
    const pages = propsByPath(await regionless().load());
    expect([...pages.keys()].filter((path) => path.startsWith('/region/'))).toEqual([]);
    const { chrome } = pages.get('/thema/') as OverviewProps;
    expect(chrome.indexes.map(({ url }) => url)).not.toContain('/region/');
  });
});
