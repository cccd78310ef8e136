import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../../src/authoring/import/losses/effect.ts';
import type { PostImage } from '../../../../src/authoring/import/post.ts';
import { expandShortcodes } from '../../../../src/authoring/import/body/shortcodes.ts';

const image = (number: string, caption = ''): PostImage => ({
  ...{ src: `/${number}.png`, alt: `Bild ${number}`, title: '', caption, credit: '' },
});

function expanded(html: string): { html: string; told: [kind: string, name: string, effect?: Effect][] } {
  const told: [string, string, Effect?][] = [];
  const text = expandShortcodes(html, {
    attachment: (id) => (id === '99' ? undefined : image(id, `Text ${id}`)),
    attached: () => [image('7', 'Am Markt'), image('8')],
    onLoss: (kind, name, _example, effect) => {
      told.push(effect ? [kind, name, effect] : [kind, name]);
    },
  });
  return { html: text.replace(/\s+/g, ' ').trim(), told };
}

describe('brackets of a text', () => {
  it.each([
    'Er sagte: [sic] und [...] und [Anm. d. Red.]',
    '[Update 14:30 Uhr: Die Sitzung ist <a href="https://example.org/">beendet</a>.]',
    '[Stand = 12. Mai, siehe <a href="/a">dort</a>]',
    '[hr] und [dpa] und [Video]',
    '[siehe auch Seite 3]',
    '<a href="/x" title="[note]">[1]</a>',
    '<pre>[gallery ids="1"] bleibt Code</pre>',
    'a[i] = b[j + 1]',
  ])('%s stay', (text) => {
    expect(expanded(text)).toEqual({ html: text, told: [] });
  });

  it('doubled show a shortcode', () => {
    expect(expanded('So geht es: [[gallery ids="1"]]').html).toBe('So geht es: [gallery ids="1"]');
  });
});

describe('a shortcode that nobody knows', () => {
  it.each([
    ['by its attributes', '[spruch farbe="rot"]', '[spruch farbe="rot"]', ''],
    ['by its end', '[kasten]Text[/kasten]', '[kasten] [/kasten]', 'Text'],
    ['by the name of a widespread plugin', '[contact-form-7 id="5"]', '[contact-form-7 id="5"]', ''],
    [
      'by the prefix of a page builder',
      '[vc_row][vc_column]Text[/vc_column][/vc_row]',
      '[vc_row] [/vc_row]',
      'Text',
    ],
  ])('is recognized %s, loses its tags and keeps its text', (_how, source, tags, text) => {
    const { html, told } = expanded(source);
    expect(html).toBe(text);
    expect(told.at(-1)?.[2]?.dropped).toBe(tags);
  });

  it('may be nested and repeated', () => {
    const { html, told } = expanded('[tabs][tab title="A"]Eins[/tab][tab title="B"]Zwei[/tab][/tabs]');
    expect(html).toBe('Eins Zwei');
    expect(told.map(([, name]) => name)).toEqual(['tab', 'tab', 'tabs']);
  });

  it('does not glue the words around it', () => {
    expect(expanded('vor[my_code]nach').html).toBe('vor nach');
  });
});

describe('shortcodes of WordPress', () => {
  it('[caption] is a figure with its caption, links and emphasis included', () => {
    expect(
      expanded(
        '[caption id="a"]<a href="/b"><img src="/c.png"></a> Neu, <em>Foto:</em> <a href="/d">Anna</a>[/caption]',
      ).html,
    ).toBe(
      '<figure><a href="/b"><img src="/c.png"></a><figcaption>Neu, <em>Foto:</em> <a href="/d">Anna</a></figcaption></figure>',
    );
  });

  it('[gallery] shows the pictures that it lists, each with its own caption', () => {
    const { html, told } = expanded('[gallery ids="1,2,99"]');
    expect(html.match(/<figcaption>[^<]*/g)).toEqual(['<figcaption>Text 1', '<figcaption>Text 2']);
    expect(told).toEqual([['shortcode', 'gallery', { counts: { pictures: -1 } }]]);
  });

  it('[gallery] without a list shows what was uploaded to the post', () => {
    const { html, told } = expanded('[gallery]');
    expect(html).toContain('src="/7.png"');
    expect(html).toContain('src="/8.png"');
    expect(told).toEqual([
      [
        'attached',
        'gallery',
        { dropped: '[gallery]', added: 'Am Markt', counts: { pictures: 2, captions: 1 } },
      ],
    ]);
  });

  it.each([
    ['[youtube https://videos.example/w?v=1]', 'https://videos.example/w?v=1'],
    ['[youtube=https://videos.example/w?v=1&w=320]', 'https://videos.example/w?v=1&amp;w=320'],
    ['[vimeo 1234567]', 'https://vimeo.com/1234567'],
    ['[embed]https://videos.example/x[/embed]', 'https://videos.example/x'],
    ['[audio mp3="https://toene.example/a.mp3"][/audio]', 'https://toene.example/a.mp3'],
  ])('%s becomes a link', (source, address) => {
    expect(expanded(source).html).toBe(`<p><a href="${address}">${address}</a></p>`);
  });
});

describe('code in a shortcode', () => {
  it('is kept with everything in it', () => {
    const { html, told } = expanded(
      '[sourcecode language="php"]<?php if ($a < 1 && $b->c) { echo "[x]"; } ?>[/sourcecode]',
    );
    expect(html).toBe('<pre><code>&lt;?php if ($a &lt; 1 && $b-&gt;c) { echo "[x]"; } ?&gt;</code></pre>');
    expect(told[0]?.[2]?.dropped).toMatch(/^\[sourcecode language="php"\] \[\/sourcecode\]/);
  });
});

describe('a footnote in a shortcode', () => {
  it('is marked for Markdown', () => {
    const { html, told } = expanded('Satz.[ref]Quelle: <em>Amtsblatt</em>[/ref]');
    expect(html).toBe('Satz.<span data-imported-footnote>Quelle: <em>Amtsblatt</em></span>');
    expect(told).toEqual([['footnote', 'ref', { dropped: '[ref] [/ref]', counts: { footnotes: 1 } }]]);
  });
});
