import { describe, expect, it } from 'vitest';
import type { PageToRender } from '../../../src/site/page.ts';
import { contextOf } from '../../../src/views/context.ts';
import { onlyProps, setCurrentPages, staticPaths } from '../../../src/publish/astro/current-pages.ts';
import { Site } from '../../../src/site/site.ts';
import { ContentFolder } from '../../content-folder.ts';

const page = (kind: PageToRender['kind'], path: string): PageToRender => ({
  kind,
  path,
  props: () => ({ path }),
});

describe('the paths of a route', () => {
  it('are those of its pages, taken apart by name', async () => {
    setCurrentPages(contextOf(new Site(await new ContentFolder().load())), [
      page('day', '/2023/03/30/'),
      page('period', '/thema/ozg/2023/'),
      page('period', '/bereich/politik/2023/03/'),
      page('list', '/bereich/politik/'),
      page('search', '/suche/'),
    ]);
    expect(staticPaths('day', ['year', 'month', 'day'])).toEqual([
      { params: { year: '2023', month: '03', day: '30' }, props: { path: '/2023/03/30/' } },
    ]);
    expect(staticPaths('period', ['list', 'term', '...period']).map(({ params }) => params)).toEqual([
      { list: 'thema', term: 'ozg', period: '2023' },
      { list: 'bereich', term: 'politik', period: '2023/03' },
    ]);
    expect(staticPaths('article', ['slug'])).toEqual([]);
    expect(onlyProps('search')).toEqual({ path: '/suche/' });
    expect(() => onlyProps('notFound')).toThrow('There is no page of the kind notFound');
  });
});
