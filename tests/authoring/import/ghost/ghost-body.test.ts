import { describe, expect, it } from 'vitest';
import { ghostBody } from '../../../../src/authoring/import/ghost/ghost-body.ts';
import type { SourceLoss } from '../../../../src/authoring/import/post.ts';

/** The body of a post with these fields, and its losses as `kind: what`. */
function bodyOf(row: Record<string, string>): { body: string; losses: string[] } {
  const losses: SourceLoss[] = [];
  const onMalformed = (): void => {
    losses.push({ kind: 'malformed', what: '', example: '' });
  };
  const body = ghostBody(row, (field) => row[field] ?? '', losses, onMalformed);
  return { body, losses: losses.map(({ kind, what }) => `${kind}: ${what}`) };
}

const lexical = (...children: object[]): { lexical: string } => ({
  lexical: JSON.stringify({ root: { type: 'root', children } }),
});
const text = (value: string, format = 0): object => ({ type: 'extended-text', text: value, format });

describe('the body of a post of Ghost', () => {
  it('is what Ghost has rendered, its cards as plain HTML', () => {
    const { body, losses } = bodyOf({
      html:
        '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Ein <b>Tipp</b></div></div>' +
        '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://x.example/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">Seite</div><div class="kg-bookmark-description">Worum es geht</div><div class="kg-bookmark-metadata"><img class="kg-bookmark-icon" src="i.png"><span class="kg-bookmark-publisher">X</span></div></div></a></figure>',
    });
    expect(body).toBe(
      '<blockquote><p>💡 Ein <b>Tipp</b></p></blockquote>' +
        '<p><a href="https://x.example/">Seite</a> – Worum es geht – X</p>',
    );
    expect(losses).toEqual(['component: bookmark']);
  });

  it('is made from the state of Lexical if it was never rendered', () => {
    const { body, losses } = bodyOf(
      lexical(
        { type: 'extended-heading', tag: 'h3', children: [text('Kopf')] },
        {
          type: 'paragraph',
          children: [text('Fett', 1), text(' < '), text('kursiv', 3), { type: 'linebreak' }],
        },
        {
          ...{ type: 'list', listType: 'number', start: 3 },
          children: [
            { type: 'listitem', children: [text('eins')] },
            {
              type: 'listitem',
              children: [
                {
                  type: 'list',
                  listType: 'bullet',
                  children: [{ type: 'listitem', children: [text('zwei')] }],
                },
              ],
            },
          ],
        },
        { type: 'image', src: 'a.jpg', alt: 'Markt', caption: 'Der <em>Markt</em>' },
      ),
    );
    expect(body).toBe(
      '<h3>Kopf</h3><p><strong>Fett</strong> &#x3C; <strong><em>kursiv</em></strong><br></p>' +
        '<ol start="3"><li>eins<ul><li>zwei</li></ul></li></ol>' +
        '<figure><img src="a.jpg" alt="Markt" title=""><figcaption>Der <em>Markt</em></figcaption></figure>',
    );
    expect(losses).toEqual([]);
  });

  it('tells of cards that are forms, and of those that are not known', () => {
    const { body, losses } = bodyOf(
      lexical(
        { type: 'signup', header: 'Abonnieren' },
        { type: 'neu', payload: 'Ein neuer Text' },
        { type: 'paragraph', children: [text('Ende')] },
      ),
    );
    expect(body).toBe('<p>Ende</p>');
    expect(losses).toEqual(['component: signup', 'component: neu']);
  });

  it('is made from Mobiledoc, with markups, atoms and cards', () => {
    const { body } = bodyOf({
      mobiledoc: JSON.stringify({
        version: '0.3.1',
        atoms: [['soft-return', '', {}]],
        cards: [
          ['markdown', { markdown: '**Fett**\n\n- Punkt' }],
          ['hr', {}],
        ],
        markups: [['a', ['href', 'https://x.example/']], ['em']],
        sections: [
          [
            1,
            'p',
            [
              [0, [0, 1], 2, 'Link'],
              [1, [], 0, 0],
              [0, [], 0, 'Text'],
            ],
          ],
          [3, 'ul', [[[0, [], 0, 'a']], [[0, [], 0, 'b']]]],
          [10, 0],
          [10, 1],
        ],
      }),
    });
    expect(body).toBe(
      '<p><a href="https://x.example/"><em>Link</em></a><br>Text</p><ul><li>a</li><li>b</li></ul>' +
        '<p><strong>Fett</strong></p> <ul> <li>Punkt</li> </ul><hr>',
    );
  });

  it('that nests without end, or is no JSON, does not stop the import', () => {
    const deep = Array.from({ length: 500 }).reduce<object>(
      (inner) => ({ type: 'paragraph', children: [inner] }),
      text('x'),
    );
    expect(bodyOf(lexical(deep)).losses).toEqual(['component: nesting']);
    expect(bodyOf({ lexical: '{' })).toEqual({ body: '', losses: ['malformed: '] });
  });
});
