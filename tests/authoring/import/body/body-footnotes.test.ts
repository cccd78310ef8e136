import { describe, expect, it } from 'vitest';
import { bodyHtml } from '../../../../src/markdown/body.ts';
import { OPTIONS } from '../../../markdown/options.ts';
import { converted, markdownOf } from './cleaning.ts';

const EXPECTED = 'Text[^1] und mehr[^2].\n\n[^1]: Note *eins*\n\n[^2]: Note zwei';

describe('footnotes', () => {
  it.each([
    [
      'as a list to which numbers lead',
      '<p>Text<sup><a href="#fn1" id="r1">1</a></sup> und mehr<a href="#fn2" id="r2">[2]</a>.</p><ol><li id="fn1">Note <em>eins</em> <a href="#r1">↩</a></li><li id="fn2"><p>Note zwei <a href="#r2">↑</a></p></li></ol>',
    ],
    [
      'of a plugin that puts its anchors into the items',
      '<p>Text<span class="easy-footnote"><a href="#bottom-1" id="top-1"><sup>1</sup></a></span> und mehr<a href="#bottom-2"><sup>2</sup></a>.</p><ol class="easy-footnotes-wrapper"><li><span id="bottom-1"></span>Note <em>eins</em><a class="to-top" href="#top-1"></a></li><li><span id="bottom-2"></span>Note zwei</li></ol>',
    ],
    [
      'as paragraphs with names',
      '<p>Text<a href="#fn1" name="r1">[1]</a> und mehr<a href="#fn2" name="r2">[2]</a>.</p><p><a href="#r1" name="fn1">[1]</a> Note <em>eins</em></p><p><a href="#r2" name="fn2">[2]</a> Note zwei</p>',
    ],
    [
      'as lines of a paragraph',
      '<p>Text<a href="#fn1">1</a> und mehr<a href="#fn2">2</a>.</p><p><a name="fn1"></a>1) Note <em>eins</em><br><a name="fn2"></a>2) Note zwei</p>',
    ],
    [
      'from Word, whose names an editor removed',
      '<p>Text<a href="#_ftn1">[1]</a> und mehr<a href="#_ftn2">[2]</a>.</p><p><a href="#_ftnref1">[1]</a> Note <em>eins</em></p><p><a href="#_ftnref2">[2]</a> Note zwei</p>',
    ],
    [
      'of a shortcode',
      '<p>Text<span data-imported-footnote>Note <em>eins</em></span> und mehr<span data-imported-footnote>Note zwei</span>.</p>',
    ],
  ])('%s are footnotes of Markdown', (_name, html) => {
    expect(markdownOf(html)).toBe(EXPECTED);
  });

  it('of the block editor come from the field of the post', () => {
    const html =
      '<p>Text<sup data-fn="a-b" class="fn"><a href="#a-b" id="a-b-link">1</a></sup> und mehr<sup data-fn="c-d" class="fn"><a href="#c-d">2</a></sup>.</p>';
    const { markdown, told } = converted(html, {
      footnotes: { 'a-b': 'Note <em>eins</em>', 'c-d': 'Note zwei' },
    });
    expect(markdown).toBe(EXPECTED);
    expect(told[0]?.effect).toEqual({
      dropped: 'Text1',
      added: 'Text Note eins',
      counts: { footnotes: 1, links: -1 },
    });
  });

  it('to which two numbers lead are there once', () => {
    const html = '<p>a<a href="#n">1</a> b<a href="#n">1</a></p><ol><li id="n">Note</li></ol>';
    expect(markdownOf(html)).toBe('a[^1] b[^1]\n\n[^1]: Note');
  });
});

describe('a link within the text', () => {
  it.each([
    ['a heading with an id', '<h2 id="teil">Zweiter Teil</h2>'],
    ['a name before a heading', '<p><a name="teil"></a></p><h2>Zweiter Teil</h2>'],
    ['a name in a heading', '<h2><a name="teil"></a>Zweiter Teil</h2>'],
    ['a box with a heading', '<div id="teil"><h2>Zweiter Teil</h2></div>'],
  ])('to %s leads to its new id', (_name, target) => {
    const markdown = markdownOf(`<p><a href="#teil">Siehe</a></p>${target}`);
    expect(markdown).toBe('[Siehe](#zweiter-teil)\n\n## Zweiter Teil');
    expect(bodyHtml(markdown, OPTIONS)).toContain('id="zweiter-teil"');
  });

  it('to any other place keeps its text, and is told', () => {
    const { markdown, told } = converted('<p><a href="#unten">Siehe unten</a></p><p id="unten">Text</p>');
    expect(markdown).toBe('Siehe unten\n\nText');
    expect(told).toEqual([{ kind: 'anchor', name: '#unten', effect: { counts: { links: -1 } } }]);
  });
});
