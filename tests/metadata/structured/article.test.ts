import { describe, expect, it } from 'vitest';
import { newsArticle } from '../../../src/metadata/structured/article.ts';
import { jsonLd } from '../../../src/metadata/structured/json-ld.ts';
import { breadcrumbList, collectionPage } from '../../../src/metadata/structured/lists.ts';
import { webSite } from '../../../src/metadata/structured/site.ts';
import { articlePages } from '../../../src/views/article.ts';
import { Site } from '../../../src/site/site.ts';
import type { Year } from '../../../src/site/year.ts';
import { yearInputs } from '../../../src/site/year-inputs.ts';
import { article, ARTICLE, ContentFolder } from '../../content-folder.ts';

const HOSTILE = `Ende ]]> </script><script>alert(1)</script> & „😀“ \u2028 &amp;`;

async function propsOf(fields: readonly string[]) {
  const site = new Site(await new ContentFolder({ [ARTICLE]: article(fields) }).load());
  const [page] = articlePages(yearInputs(site, site.years[0] as Year));
  if (!page) throw new Error('there is no article');
  return page.props();
}

describe('structured data of an article', () => {
  it('has the properties that schema.org expects of news', async () => {
    const props = await propsOf([
      'id: 44452',
      'date: 2023-03-30T14:05',
      'authors: [Mara Feldhusen]',
      'topics: [ozg]',
      'updated: 2023-04-01',
      'corrections: [{ date: 2023-04-02, text: Es waren drei. }]',
    ]);
    expect(newsArticle(props)).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Zusammen fürs OZG',
      alternativeHeadline: 'Thüringen/Bayern/Niedersachsen: Zusammen fürs OZG',
      datePublished: '2023-03-30T14:05:00+02:00',
      dateModified: '2023-04-02T00:00:00+02:00',
      articleSection: 'Politik',
      identifier: '44452',
      keywords: ['Onlinezugangsgesetz'],
      author: [
        {
          '@type': 'Person',
          name: 'Mara Feldhusen',
          url: 'https://kommunalblick.example/autor/mara-feldhusen/',
        },
      ],
      correction: [
        { '@type': 'CorrectionComment', text: 'Es waren drei.', datePublished: '2023-04-02T00:00:00+02:00' },
      ],
      contentLocation: [{ name: 'Thüringen' }, { name: 'Bayern' }, { name: 'Niedersachsen' }],
    });
  });

  it('cannot escape its element, whatever the headline contains', async () => {
    const props = await propsOf([`title: ${JSON.stringify(HOSTILE.replace('\u2028', ''))}`]);
    const json = jsonLd([newsArticle(props), { '@type': 'Thing', name: HOSTILE }]);
    expect(json).not.toMatch(/[<>&\u2028]/);
    const graph = (JSON.parse(json) as { '@graph': { headline?: string; name?: string }[] })['@graph'];
    expect(graph[0]?.headline).toContain('</script><script>alert(1)</script>');
    expect(graph[1]?.name).toBe(HOSTILE);
  });
});

describe('structured data of other pages', () => {
  it('describes lists in order, with their breadcrumb', async () => {
    const { chrome, head, breadcrumb, preceding } = await propsOf([]);
    expect(breadcrumbList(chrome, breadcrumb, { title: 'Hier', url: head.path })).toMatchObject({
      itemListElement: [{ position: 1 }, { position: 2 }, { position: 3 }, { position: 4, name: 'Hier' }],
    });
    expect(collectionPage(chrome, head, preceding)).toMatchObject({ mainEntity: { numberOfItems: 0 } });
    expect(webSite(chrome)).toMatchObject({
      potentialAction: { target: { urlTemplate: 'https://kommunalblick.example/suche/?q={query}' } },
    });
  });
});
