import { describe, expect, it } from 'vitest';
import { Import, lost } from '../import-run.ts';

/** A Hugo text with this body. */
const imported = async (body: string) => {
  const old = new Import()
    .put('hugo.toml', 'baseURL = "https://alt.example/"\n')
    .put('content/rat.md', `---\ntitle: Rat\ndate: 2020-01-02\n---\n\n${body}\n`);
  const report = await old.run('markdown', ['content']);
  return { report, losses: lost(report), text: old.text('2020/01/rat.md') };
};

describe('a link whose address is an unknown shortcode', () => {
  it.each([
    ['in angle brackets', 'Siehe [Quelle](<{{% quelle rat %}}>) dort.'],
    ['without them', 'Siehe [Quelle]({{< quelle "rat" >}}) dort.'],
    ['in a definition', 'Siehe [Quelle] dort.\n\n[Quelle]: <{{% quelle rat %}}>'],
    ['in a definition that is used twice', '[Quelle][q] und [Quelle][q]\n\n[q]: <{{% quelle rat %}}>'],
  ])('%s becomes text, which is told', async (_where, body) => {
    const { report, losses, text } = await imported(body);
    expect(losses).toEqual(expect.arrayContaining(['template: quelle', 'link: ']));
    expect(report.unexplained).toEqual([]);
    expect(text).toContain('Quelle');
    expect(text).not.toMatch(/\]\(|template:/);
  });
});

it('a link around a picture of a shortcode is told', async () => {
  const { report, losses } = await imported('[{{< img src="b.png" alt="Saal" >}}](https://saal.example/)');
  expect(losses).toContain('picture-link: ');
  expect(report.unexplained).toEqual([]);
});

it('signs that contain a digit or a letter are no new words', async () => {
  expect((await imported('Stufe :one: und :information_source:')).report.unexplained).toEqual([]);
});

describe('shortcodes within a sentence', () => {
  it('that are links with a title become links', async () => {
    const { report, text } = await imported(
      'Laut{{< external_link url="https://amt.example/a" title="Amt [neu]" >}}gilt das.',
    );
    expect(text).toContain('[Amt \\[neu\\]](https://amt.example/a)gilt das.');
    expect(report.unexplained).toEqual([]);
  });

  it('join the words around them when they go, which is told', async () => {
    const { report, text } = await imported('Das Wort{{< marke "x" >}}paar bleibt.');
    expect(text).toContain('Das Wortpaar bleibt.');
    expect(report.unexplained).toEqual([]);
  });

  it('that embed something stand apart from the words around them', async () => {
    const { report, text } = await imported('Der **Vortrag**{{% slideshare 157 %}}folgt.');
    expect(text).toMatch(/\*\*Vortrag\*\* <\S+> folgt\./);
    expect(report.unexplained).toEqual([]);
  });
});

it('code in a shortcode keeps what browsers would hide', async () => {
  const { report, text } = await imported(
    '{{% highlight php %}}\n<?php\n# Zweig $a\n$b->c = 1;\n{{% /highlight %}}',
  );
  expect(text).toContain('<?php\n# Zweig $a');
  expect(report.unexplained).toEqual([]);
});

it('ligatures are the letters that our pages show', async () => {
  expect((await imported('Die ﬁnale Fassung')).report.unexplained).toEqual([]);
});
