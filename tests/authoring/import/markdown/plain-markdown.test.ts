import { describe, expect, it } from 'vitest';
import { type BodyScope, NO_SCOPE } from '../../../../src/authoring/import/markdown/body-scope.ts';
import { plainMarkdown } from '../../../../src/authoring/import/markdown/plain-markdown.ts';

const VALUES: Readonly<Record<string, string>> = { 'site.baseurl': '/amt', 'site.title': 'Blatt' };

function translated(body: string, scope: Partial<BodyScope> = {}) {
  const lost: string[] = [];
  const { text } = plainMarkdown(body, {
    scope: {
      ...NO_SCOPE,
      ...{ keepsUnknownTags: false, basePath: '/amt', value: (name) => VALUES[name] },
      ...{ reference: (target) => (target.includes('rat') ? '/.source/rat.md' : undefined), ...scope },
    },
    tell: (kind, what) => lost.push(`${kind}: ${what}`),
    changed: () => undefined,
  });
  return { text: text.trim(), lost };
}

describe('templates of Jekyll and Eleventy', () => {
  it('become addresses, values, links and pictures', () => {
    expect(translated('[a]({{ site.baseurl }}{% post_url 2014-03-05-rat %})').text).toBe(
      '[a](/.source/rat.md)',
    );
    expect(translated('![a]({{ "/b.png" | relative_url }}) {{site.title}}').text).toBe(
      '![a](/amt/b.png) Blatt',
    );
    expect(translated('{% include figure.html src="/b.png" alt="Saal" caption="Im Saal" %}').text).toBe(
      '![Saal](</b.png> "Im Saal")',
    );
    expect(translated('{% vimeo 123 %}')).toEqual({
      text: '<https://vimeo.com/123>',
      lost: ['embed: vimeo'],
    });
  });

  it('keep the text within unknown tags, and what code and raw show', () => {
    expect(translated('{% note %}Bleibt{% endnote %}')).toEqual({ text: 'Bleibt', lost: ['template: note'] });
    expect(translated('`{{ x }}` {% raw %}{{ y }}{% endraw %}{% comment %}weg{% endcomment %}').text).toBe(
      '`{{ x }}` {{ y }}',
    );
    expect(translated('```\n{% if %}\n```').text).toBe('```\n{% if %}\n```');
    expect(translated('{% if %} {{ x }}', { keepsUnknownTags: true }).text).toBe('{% if %} {{ x }}');
  });
});

describe('comments', () => {
  it('go from prose, and are text in code', () => {
    expect(translated('Eins <!-- weg --> zwei').text).toBe('Eins  zwei');
    for (const code of ['```html\n<!-- Kopf -->\n<p>\n```', '`<!-- x -->`', '```\n<!-- offen\n```'])
      expect(translated(code)).toEqual({ text: code, lost: [] });
    expect(translated('{% raw %}\n```html\n<!-- {{ x }} -->\n```\n{% endraw %}').text).toBe(
      '```html\n<!-- {{ x }} -->\n```',
    );
    expect(translated('{% highlight html %}\n<!-- Kopf -->\n{% endhighlight %}').text).toBe(
      '```html\n<!-- Kopf -->\n```',
    );
  });

  it('hide the code within them', () => {
    expect(translated('a <!-- `b`\n\n```\nc\n```\n --> d `<!-- e -->`').text).toBe('a  d `<!-- e -->`');
  });

  it('hide nothing if nobody closed them', () => {
    expect(translated('Eins <!-- zwei `<b>`')).toEqual({
      text: 'Eins  zwei `<b>`',
      lost: ['malformed: <!--'],
    });
  });
});

describe('shortcodes of Hugo', () => {
  it('become pictures, code and links', () => {
    expect(translated('{{< figure src="b.png" title="Saal" attr="Moor" link="/x" >}}').text).toBe(
      '[![](<b.png> "Saal – Moor")](</x>)',
    );
    expect(translated('{{< highlight go "linenos=table" >}}\nx := 1\n{{< /highlight >}}').text).toBe(
      '```go\nx := 1\n```',
    );
    expect(translated('[a]({{% relref "posts/rat.md" %}})').text).toBe('[a](/.source/rat.md)');
  });
});

describe('dialects of Markdown', () => {
  it('lose attributes, and keep boxes and formulas', () => {
    expect(translated('## Titel {#t .x}\n{: .gross}\nText{:target="_blank"}').text).toBe('## Titel\n\nText');
    expect(translated('* Inhalt\n{:toc}\n\nText')).toEqual({ text: 'Text', lost: ['contents: '] });
    expect(translated('!!! note "Achtung"\n    Ein Satz.\n').text).toBe('> **Achtung**\n>\n> Ein Satz.');
    expect(translated('Es gilt $$a_1 * b_2$$.')).toEqual({ text: 'Es gilt `a_1 * b_2`.', lost: ['math: '] });
    expect(translated('Schön :tada:, um 10:30:15 Uhr :nix:').text).toBe('Schön 🎉, um 10:30:15 Uhr :nix:');
  });

  it('of MDX lose imports, components and expressions', () => {
    const mdx =
      "import A from './a.astro'\n\n<A x={1}>Text</A> {'wort'} {1 + 1}\n\n<YoutubeEmbed url=\"https://youtu.be/x\" />";
    expect(translated(mdx, { format: 'mdx' })).toEqual({
      text: 'Text wort \n\n<https://youtu.be/x>',
      lost: ['component: A', 'embed: YoutubeEmbed', 'component: { }'],
    });
  });
});
