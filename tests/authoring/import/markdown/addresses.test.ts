import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../../src/authoring/import/markdown/fields.ts';
import { namedFile } from '../../../../src/authoring/import/markdown/file-name.ts';
import type { Generator, OldSite } from '../../../../src/authoring/import/markdown/old-site.ts';
import { oldAddresses, sectionsOf } from '../../../../src/authoring/import/markdown/post-addresses.ts';

interface Archive {
  generator?: Generator;
  config?: Fields;
  basePath?: string;
  fields?: Fields;
  template?: string;
  categories?: string[];
}

function addressesOf(name: string, archive: Archive = {}): string[] {
  const { generator, config = {}, basePath = '', fields = {}, template, categories = [] } = archive;
  const site: OldSite = { root: '/', origin: undefined, generator, config, basePath };
  const file = namedFile(name, []);
  const parts = { title: 'Der Rat tägt', categories, fields, date: file.date || '2014-03-05', file };
  return oldAddresses({ ...parts, sections: sectionsOf(file, site), generator }, site, template);
}

describe('the name of a file', () => {
  it('says date, name and language', () => {
    const named = (name: string) => {
      const { date, slug, language } = namedFile(name, []);
      return [date, slug, language];
    };
    expect(named('_posts/2014-03-05-rat-tagt.md')).toEqual(['2014-03-05', 'rat-tagt', '']);
    expect(named('posts/rat-tagt/index.de.md')).toEqual(['', 'rat-tagt', 'de']);
    expect(named('posts/2014-03-05-rat/index.md')).toEqual(['2014-03-05', 'rat', '']);
    expect(named('blog/2014/3/5/rat.md')).toEqual(['2014-03-05', 'rat', '']);
    expect(named('version-2.0.md')).toEqual(['', 'version-2.0', '']);
    expect(named('2014-02-31-rat.md')).toEqual(['', '2014-02-31-rat', '']);
  });
});

describe('the old addresses of a post', () => {
  it('follow the template of Jekyll', () => {
    const name = '2014-03-05-rat-tagt.md';
    const jekyll = (permalink: string): string[] =>
      addressesOf(name, { generator: 'jekyll', config: { permalink }, categories: ['Rat & Amt'] });
    expect(jekyll('')).toEqual(['/rat-amt/2014/03/05/rat-tagt.html']);
    expect(jekyll('pretty')).toEqual(['/rat-amt/2014/03/05/rat-tagt/']);
    expect(jekyll('blog/:year/:i_month/:title/')).toEqual(['/blog/2014/3/rat-tagt/']);
  });

  it('follow the folders and permalinks of Hugo', () => {
    expect(addressesOf('content/posts/Rat Tagt/index.md', { generator: 'hugo' })).toEqual([
      '/posts/rat-tagt/',
    ]);
    expect(
      addressesOf('content/posts/rat.md', {
        generator: 'hugo',
        config: { permalinks: { posts: '/:year/:title/' } },
      }),
    ).toEqual(['/2014/der-rat-tägt/']);
    expect(addressesOf('content/posts/rat.md', { generator: 'hugo', fields: { slug: 'amt' } })).toEqual([
      '/posts/amt/',
    ]);
  });

  it('follow the settings of Pelican and the folders of Eleventy', () => {
    const config = { ARTICLE_URL: 'posts/{date:%Y}/{date:%m}/{slug}/' };
    expect(addressesOf('rat.md', { generator: 'pelican', config })).toEqual(['/posts/2014/03/der-rat-tägt/']);
    expect(addressesOf('src/blog/2014-03-05-rat.md', { generator: 'eleventy' })).toEqual(['/blog/rat/']);
  });

  it('are those that its fields name, and the former ones', () => {
    const fields = {
      permalink: '/rat/index.html',
      redirect_from: ['/alt/rat', '/alt/2'],
      aliases: 'frueher/',
    };
    expect(addressesOf('2014-03-05-rat.md', { generator: 'jekyll', fields })).toEqual([
      '/rat/',
      '/frueher/',
      '/alt/rat',
      '/alt/2',
    ]);
  });

  it('follow the template of the mapping, and lie in the folder of the site', () => {
    expect(addressesOf('rat.md', { template: '/:year/:title/' })).toEqual(['/2014/rat/']);
    expect(addressesOf('rat.md', { template: '/:year/:title/', basePath: '/blog' })).toEqual([
      '/blog/2014/rat/',
    ]);
  });

  it('are unknown without a generator', () => {
    expect(addressesOf('rat.md')).toEqual([]);
    expect(addressesOf('rat.md', { fields: { permalink: '/{{ page.date }}/' } })).toEqual([]);
  });
});
