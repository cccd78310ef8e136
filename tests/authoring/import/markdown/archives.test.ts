import { describe, expect, it } from 'vitest';
import { findings, inShort } from '../../check/rule-tests.ts';
import { Import, lost } from '../import-run.ts';

const MAPPING = 'category: Politik\nregion: Bayern\ncredit: Archiv\nadd: [topics, authors]\n';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const post = (fields: string, body: string): string => `---\n${fields}\n---\n${body}\n`;

async function errorsIn(made: Import): Promise<string[]> {
  return inShort((await findings(made.folder)).filter(({ severity }) => severity === 'error'));
}

describe('an archive of Jekyll', () => {
  const site = (): Import =>
    new Import()
      .put(
        'site/_config.yml',
        'url: https://alt.example\npermalink: /blog/:year/:title/\ntitle: Altes Blatt\n',
      )
      .put('site/static/bilder/rat.png', PNG)
      .put(
        'site/_posts/2014-03-05-rat-tagt.md',
        post(
          'title: Rat tagt\nauthor: Ida Moor\ntags: haushalt kita\nimage: { path: /static/bilder/rat.png, alt: Der Saal, credit: Moor }',
          'Der Rat hat [vorher]({% post_url 2014-03-01-vorher %}) beraten, siehe [Archiv]({{ site.baseurl }}/blog/2014/vorher/#ende).\n\n' +
            '<!--more-->\n\n## Beschluss {#beschluss}\n\nMehr [oben](#beschluss){:target="_blank"}.\n\n![Saal](/static/bilder/rat.png "Der Saal")\n\n' +
            '{% highlight ruby %}\nputs 1\n{% endhighlight %}\n\n{% youtube abc123 560 315 %}\n\n{% if page.x %}Nur hier{% endif %} :smile:\n',
        ),
      )
      .put('site/_posts/2014-03-01-vorher.markdown', post('title: Vorher', 'Text mit {{ site.title }}.'))
      .put('site/_posts/2014-03-02-alt.html', post('title: Alt', '<p>Ein <b>Absatz</b>.</p>'))
      .put('site/_posts/2014-03-03-kaputt.md', post('title: "Kaputt\ndate: x', 'Text'))
      .put('site/_drafts/2014-04-01-entwurf.md', post('title: Entwurf', 'Text'))
      .put('site/index.md', post('title: Start', 'Kein Beitrag'));

  it('becomes articles with their terms, addresses, links and pictures', async () => {
    const made = site();
    const report = await made.run('markdown', ['site'], MAPPING);
    expect(report.unexplained).toEqual([]);
    expect(report.counts).toMatchObject({ read: 4, written: 4, skipped: 0 });
    expect(made.text('2014/03/rat-tagt.md')).toBe(
      '---\ntitle: Rat tagt\ndate: 2014-03-05\nregion: [Bayern]\ncategory: Politik\n' +
        'teaser: Der Rat hat vorher beraten, siehe Archiv.\ntopics: [haushalt, kita]\nauthors: [Ida Moor]\n' +
        'image:\n  src: ./rat.png\n  alt: Der Saal\n  credit: Moor\naliases: [/blog/2014/rat-tagt/]\n---\n\n' +
        'Der Rat hat [vorher](/2014/03/vorher/) beraten, siehe [Archiv](/2014/03/vorher/).\n\n' +
        '## Beschluss\n\nMehr [oben](#beschluss).\n\n![Saal](./rat.png "Der Saal Bild: Archiv")\n\n```ruby\nputs 1\n```\n\n' +
        '<https://www.youtube.com/watch?v=abc123>\n\nNur hier 😄\n',
    );
    expect(made.text('2014/03/vorher.md')).toContain('Text mit Altes Blatt.');
    expect(made.text('2014/03/alt.md')).toContain('Ein **Absatz**.');
    expect(made.text('2014/04/entwurf.md')).toContain('draft: true');
    expect(await errorsIn(made)).toEqual([]);
  });

  it('says what it lost, and a broken file does not end it', async () => {
    const report = await site().run('markdown', ['site'], MAPPING);
    expect(report.losses.find(({ kind }) => kind === 'malformed')?.place).toBe(
      '_posts/2014-03-03-kaputt.md:3',
    );
    expect(lost(report)).toEqual(
      expect.arrayContaining(['attribute: {:target="_blank"}', 'embed: youtube', 'template: if']),
    );
  });

  it('changes nothing when it is imported again', async () => {
    const made = site();
    await made.run('markdown', ['site'], MAPPING);
    const { counts } = await made.run('markdown', ['site'], MAPPING);
    expect(counts).toMatchObject({ written: 0, updated: 0, unchanged: 4 });
  });
});

describe('an archive of Hugo', () => {
  it('is read with bundles, TOML, shortcodes and aliases', async () => {
    const made = new Import()
      .put('hugo/hugo.toml', 'baseURL = "https://alt.example/amt/"\ndefaultContentLanguage = "de"\n')
      .put('hugo/content/posts/rat/saal.png', PNG)
      .put(
        'hugo/content/posts/rat/index.de.md',
        '+++\ntitle = "Rat"\ndate = 2014-03-05T10:30:00+01:00\naliases = ["/alt/rat/"]\ntags = ["Kita"]\n[[resources]]\nsrc = "saal.png"\n+++\n\n' +
          '{{< figure src="saal.png" alt="Saal" caption="Der *volle* Saal" >}}\n\n{{% hinweis titel="x" %}}\nBleibt **hier**.\n{{% /hinweis %}}\n\n' +
          '[Amt]({{< ref "amt.md#neu" >}}) und `{{</* ref */>}}`\n',
      )
      .put(
        'hugo/content/posts/amt.md',
        '{\n  "title": "Amt",\n  "date": "2014-03-06",\n  "draft": true\n}\n\n# Amt\n\nText\n\n# Neu\n',
      )
      .put('hugo/content/posts/_index.md', '+++\ntitle = "Liste"\n+++\n')
      .put(
        'hugo/content/posts/vorbei.md',
        post('title: Vorbei\ndate: 2014-03-07\nexpiryDate: 2015-01-01', 'Text'),
      );
    const report = await made.run('markdown', ['hugo/content/posts'], MAPPING);
    expect(report.unexplained).toEqual([]);
    expect(report.counts).toMatchObject({ read: 4, written: 3, skipped: 1 });
    expect(made.text('2014/03/rat.md')).toContain(
      'aliases: [/amt/posts/rat/, /amt/alt/rat/]\n---\n\n![Saal](./saal.png "Der *volle* Saal Bild: Archiv")\n\n' +
        'Bleibt **hier**.\n\n[Amt](/2014/03/amt/) und `{{< ref >}}`\n',
    );
    expect(made.text('2014/03/amt.md')).toContain('---\n\nText\n\n## Neu\n');
    expect(made.text('2014/03/vorbei.md')).toContain('draft: true');
    expect(lost(report)).toEqual(
      expect.arrayContaining([
        'template: hinweis',
        'repeated-title: ',
        'expired: Vorbei',
        'post-type: page',
        'field: resources',
      ]),
    );
    expect(await errorsIn(made)).toEqual([]);
  });
});

describe('other archives', () => {
  it('of Pelican and Nikola are read with their headers and links between files', async () => {
    const made = new Import()
      .put('p/pelicanconf.py', "SITEURL = 'https://alt.example'\nARTICLE_URL = 'a/{slug}/'\n")
      .put(
        'p/content/eins.md',
        'Title: Eins\nDate: 2010-12-03 10:20\nAuthors: Ida Moor; Jan Siel\nSlug: eins\n\nZu [zwei]({filename}/zwei.md) und ![Bild]({static}/images/b.png)\n',
      )
      .put('p/content/images/b.png', PNG)
      .put(
        'p/content/zwei.md',
        '<!--\n.. title: Zwei\n.. date: 2010/12/04 08:00\n.. status: draft\n-->\nText\n',
      )
      .put('p/content/drei.rst', 'Drei\n====\n');
    const report = await made.run('markdown', ['p/content'], MAPPING);
    expect(report.unexplained).toEqual([]);
    expect(made.text('2010/12/eins.md')).toContain('authors: [Ida Moor, Jan Siel]');
    expect(made.text('2010/12/eins.md')).toContain('Zu [zwei](/2010/12/zwei/) und\n\n![Bild](./b.png');
    expect(lost(report)).toContain('file-format: .rst');
    expect(await errorsIn(made)).toEqual([]);
  });

  it('of Astro lose components, and keep their text', async () => {
    const made = new Import()
      .put('a/astro.config.mjs', "export default { site: 'https://alt.example' };\n")
      .put('a/src/assets/b.png', PNG)
      .put(
        'a/src/content/blog/eins.mdx',
        post(
          'title: Eins\npubDate: Mar 05 2014\nheroImage: ../../assets/b.png\ndescription: Kurz gesagt.',
          'import Box from \'../Box.astro\';\nimport bild from \'../../assets/b.png\';\n\n<Box tone="x">\n\nBleibt.\n\n</Box>\n\n<Image src={bild} alt="Saal" />\n\n[zwei](./zwei.md) {1 + 1}\n',
        ),
      )
      .put(
        'a/src/content/blog/zwei.md',
        post('title: Zwei\ndate: 2014-03-06', '{% kein Liquid %} bleibt Text.'),
      );
    const report = await made.run('markdown', ['a/src/content/blog'], MAPPING);
    expect(report.unexplained).toEqual([]);
    expect(lost(report)).toEqual(expect.arrayContaining(['component: Box', 'component: { }']));
    expect(made.text('2014/03/zwei.md')).toContain('{% kein Liquid %} bleibt Text.');
    expect(await errorsIn(made)).toEqual([]);
  });

  it('named by a pattern are read, and no picture outside of the project is', async () => {
    const made = new Import()
      .put('geheim.png', PNG)
      .put('x/package.json', '{}')
      .put('x/news/2014-03-05-eins.md', post('title: Eins', '![a](../../geheim.png)\n\nText'));
    const report = await made.run('markdown', ['x/news/*.md'], MAPPING);
    expect(report.unexplained).toEqual([]);
    expect(report.counts.written).toBe(1);
    expect(lost(report)).toContain('missing-image: ../../geheim.png');
  });
});

describe('a Markdown body in a table', () => {
  it('is converted like a file', async () => {
    const row = {
      title: 'Eins',
      date: '2014-03-05',
      body: '# Eins\n\n<font color=red>Rot</font> [weg](../nirgends/) ![x](/b.png)\n\n<!-- offen',
    };
    const made = new Import().put('alt.jsonl', `${JSON.stringify(row)}\n`);
    const report = await made.run('jsonl', ['alt.jsonl'], `${MAPPING}format: markdown\n`);
    expect(report.unexplained).toEqual([]);
    expect(made.text('2014/03/eins.md')).toContain('---\n\nRot weg\n\noffen\n');
    expect(lost(report)).toEqual(
      expect.arrayContaining(['link: ', 'missing-image: /b.png', 'malformed: <!--']),
    );
    expect(await errorsIn(made)).toEqual([]);
  });
});

it('Pages of Jekyll that came from WordPress lose its shortcodes, and say so', async () => {
  const made = new Import().put(
    'j/_posts/2013-04-06-rueckblick.html',
    '---\ntitle: Rückblick\n---\n<p>Vorher.</p>\n[gallery columns="2" ids="7,8"]\n',
  );
  const report = await made.run('markdown', ['j'], MAPPING);
  expect(made.text('2013/04/rueckblick.md')).not.toContain('gallery');
  expect(lost(report).some((line) => line.startsWith('shortcode: gallery'))).toBe(true);
  expect(report.unexplained).toEqual([]);
});

it('Footnotes have no heading that their author did not write', async () => {
  const made = new Import().put(
    'j/_posts/2021-07-31-noten.md',
    post('title: Noten', 'Der Rat [^1] tagt.\n\n[^1]: Im Saal.\n\n### Mehr\n\nEnde.'),
  );
  const report = await made.run('markdown', ['j'], MAPPING);
  expect(made.text('2021/07/noten.md')).toContain('[^1]: Im Saal.');
  expect(made.text('2021/07/noten.md').match(/^#/gm)).toHaveLength(1);
  expect(report.unexplained).toEqual([]);
});
