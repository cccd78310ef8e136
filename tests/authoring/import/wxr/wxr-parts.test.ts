import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMapping } from '../../../../src/authoring/import/mapping.ts';
import { WxrSource } from '../../../../src/authoring/import/wxr/wxr.ts';
import { openArchive } from '../../../../src/authoring/edit/own-article.ts';
import { NOW } from '../../../content-folder.ts';
import { Import, lost } from '../import-run.ts';
import { exportOf, FOOT, HEAD, type Item, itemXml, MAPPING } from '../wxr-export.ts';

const run = async (items: readonly Item[], mapping = MAPPING) => {
  const made = new Import().put('export.xml', exportOf(items));
  const report = await made.run('wxr', ['export.xml'], mapping);
  return { made, report, told: lost(report) };
};

const comment = (approved: string, type = 'comment'): string => `<wp:comment><wp:comment_id>1</wp:comment_id>
<wp:comment_content>Erster!</wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved>
<wp:comment_type>${type}</wp:comment_type>
<wp:commentmeta><wp:meta_key>kicker</wp:meta_key><wp:meta_value>Nein</wp:meta_value></wp:commentmeta></wp:comment>`;

describe('what a WordPress export has besides posts', () => {
  it('is told for comments, by post, and their fields are none of the post', async () => {
    const more = [comment('1'), comment('1', ''), comment('0'), comment('1', 'pingback')].join('\n');
    const { made, report } = await run([{ id: 5, title: 'Rat tagt', name: 'rat', more }]);
    expect(report.losses).toContainEqual({
      ...{ kind: 'comments', what: '', example: 'Rat tagt (2)', place: 'export.xml#5' },
    });
    expect(made.text('2019/03/rat.md')).not.toContain('kicker');
  });

  it('gives co-authors, also those without a login', async () => {
    const { made } = await run([
      {
        ...{ id: 4, type: 'guest-author', title: 'Gerd Gast' },
        meta: { 'cap-user_login': 'gerd', 'cap-display_name': 'Gerd Gast' },
      },
      {
        ...{ id: 5, name: 'rat' },
        terms: [
          ['author', 'mara'],
          ['author', 'gerd'],
        ],
      },
    ]);
    expect(made.text('2019/03/rat.md')).toContain('authors: [Mara Feldhusen, Gerd Gast]');
  });

  it('maps terms of other taxonomies, and tells those that are not mapped', async () => {
    const { made, told } = await run(
      [
        {
          ...{ id: 5, name: 'rat' },
          terms: [
            ['ressort', 'Rat'],
            ['ort', 'bayern'],
            ['serie', 'Sommer'],
            ['post_translations', 'pll_5'],
          ],
        },
      ],
      MAPPING.replace('terms:', 'terms:\n  "ressort: Rat": Politik'),
    );
    expect(made.text('2019/03/rat.md')).toMatch(/region: \[Bayern\]\ncategory: Politik/);
    expect(told).toContain('unmapped-term: serie: Sommer');
    expect(told.filter((line) => line.startsWith('unmapped-term'))).toHaveLength(1);
  });

  it('lets a category count as the one that contains it', async () => {
    const categories = [
      ['politik-recht', '', 'Politik &amp; Recht'],
      ['rat', 'politik-recht', 'Rat'],
      ['sitzung', 'rat', 'Sitzung'],
    ].map(
      ([key, parent, name]) =>
        `<wp:category><wp:category_nicename>${key}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${name}</wp:cat_name></wp:category>`,
    );
    const posts = [
      itemXml({ id: 5, name: 'rat', terms: [['category', 'Sitzung']] }),
      itemXml({
        ...{ id: 6, name: 'thema' },
        terms: [
          ['category', 'Rat'],
          ['post_tag', 'Rat'],
        ],
      }),
    ];
    const made = new Import().put('export.xml', HEAD + categories.join('\n') + posts.join('\n') + FOOT);
    const told = lost(await made.run('wxr', ['export.xml']));
    expect(made.text('2019/03/rat.md')).toContain('category: Politik');
    expect(made.text('2019/03/thema.md')).toMatch(/category: Politik\n[^]*topics: \[Rat\]/);
    expect(told).toContain('parent-term: Sitzung → Politik & Recht');
    expect(told).not.toContain('unmapped-term: Sitzung');
  });

  it('puts reusable blocks in their place, and tells blocks without content', async () => {
    const block = (id: number): string => `<!-- wp:block {"ref":${id}} /-->`;
    const { made, report } = await run([
      {
        ...{ id: 5, name: 'rat' },
        body: `<!-- wp:paragraph --><p>Vorher.</p><!-- /wp:paragraph -->\n${block(7)}\n${block(99)}\n<!-- wp:latest-posts {"postsToShow":5} /-->\n<!-- wp:spacer /-->`,
      },
      {
        id: 7,
        type: 'wp_block',
        body: `<!-- wp:paragraph --><p>Spendenaufruf.</p><!-- /wp:paragraph -->${block(8)}`,
      },
      {
        id: 8,
        type: 'wp_block',
        body: `<!-- wp:paragraph --><p>Danke fÃ¼r alles.</p><!-- /wp:paragraph -->${block(7)}`,
      },
    ]);
    expect(made.text('2019/03/rat.md')).toContain('Vorher.\n\nSpendenaufruf.\n\nDanke für alles.');
    const blocks = report.losses.filter(({ kind }) => kind === 'block');
    expect(blocks.map(({ what }) => what)).toEqual(expect.arrayContaining(['block', 'latest-posts']));
    expect(blocks.every(({ what }) => what !== 'spacer')).toBe(true);
  });

  it('links what WordPress embedded by its address', async () => {
    const film = 'https://www.youtube.com/watch?v=x1';
    const wrapped = (url: string): string =>
      `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${url}\n</div></figure>`;
    const { made, report, told } = await run([
      {
        ...{ id: 5, name: 'block' },
        body: `<!-- wp:embed {"url":"${film}"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${film}\n</div><figcaption>Der Film</figcaption></figure>\n<!-- /wp:embed -->`,
      },
      { ...{ id: 6, name: 'zeile' }, body: `Vorher.\n\n${film}\n\nhttps://anderswo.example/` },
      {
        ...{ id: 7, name: 'leer' },
        body: `<!-- wp:core-embed/youtube {"url":"https:\\/\\/vimeo.com\\/1?a=1\\u0026b=2"} /-->`,
      },
      { ...{ id: 8, name: 'eigen' }, body: `Vorher.\n\n${wrapped('https://alt.example/2019/03/zeile/')}` },
      { ...{ id: 9, name: 'und' }, body: wrapped('https://vimeo.com/1?a=1&amp;b=2') },
    ]);
    for (const name of ['block', 'zeile']) expect(made.text(`2019/03/${name}.md`)).toContain(`<${film}>`);
    for (const name of ['leer', 'und'])
      expect(made.text(`2019/03/${name}.md`)).toContain('<https://vimeo.com/1?a=1&b=2>');
    expect(made.text('2019/03/eigen.md')).toContain('(/2019/03/zeile/)');
    expect(report.unexplained).toEqual([]);
    expect(made.text('2019/03/block.md')).toContain('Der Film');
    expect(told.filter((line) => line === 'embed: youtube.com')).toHaveLength(2);
  });

  it('knows the pictures that were uploaded to a post', async () => {
    const picture = (id: number, url: string, order: number): Item => ({
      ...{ id, type: 'attachment', status: 'inherit', title: `Bild ${id}`, url },
      more: `<wp:post_parent>5</wp:post_parent><wp:menu_order>${order}</wp:menu_order>`,
    });
    const made = new Import().put(
      'export.xml',
      exportOf([
        picture(1, 'https://alt.example/b.jpg', 2),
        picture(2, 'https://alt.example/a.png', 1),
        picture(3, 'https://alt.example/c.pdf', 0),
        { id: 5 },
      ]),
    );
    made.put('import.yaml', MAPPING);
    const archive = await openArchive({
      contentDir: made.folder.dir,
      cacheDir: made.folder.cacheDir,
      now: NOW,
    });
    const source = new WxrSource(
      [join(made.old, 'export.xml')],
      readMapping(join(made.old, 'import.yaml'), archive),
    );
    for (let reading = 0; reading < 2; reading++) await Array.fromAsync(source.posts(() => undefined));
    expect(source.attachedTo('5').map(({ title }) => title)).toEqual(['Bild 2', 'Bild 1']);
  });

  it('shows the time in the zone of the publication, and tells a day that becomes another', async () => {
    const { made, report } = await run([
      {
        ...{ id: 5, name: 'rat', date: '2019-03-04 23:30:00' },
        more: '<wp:post_date_gmt>2019-03-04 23:30:00</wp:post_date_gmt>',
      },
    ]);
    expect(made.text('2019/03/rat.md')).toContain('date: 2019-03-05T00:30');
    expect(report.losses).toContainEqual({
      ...{ kind: 'guessed-date', what: 'UTC', place: 'export.xml#5' },
      example: '2019-03-04 23:30:00 → 2019-03-05T00:30',
    });
  });
});
