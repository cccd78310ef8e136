import { describe, expect, it } from 'vitest';
import { emptyPost, type Post, type Source } from '../../../../src/authoring/import/post.ts';
import { comparedViews, unexplained } from '../../../../src/authoring/import/proof/proof.ts';
import type { Effect } from '../../../../src/authoring/import/losses/effect.ts';

const image = { src: 'https://alt.example/rathaus.jpg', alt: '', title: '', caption: 'Rathaus', credit: '' };
const source: Source = {
  origin: () => undefined,
  attachment: (id) => (id === '7' ? image : undefined),
  // eslint-disable-next-line @typescript-eslint/require-await
  posts: async function* () {
    yield* [];
  },
};

interface Case {
  post?: Partial<Post>;
  fields?: string;
  effects?: Effect[];
}

/** Compares the body of a post with that of an article. */
function compared(before: string, now: string, { post = {}, fields = '', effects = [] }: Case = {}) {
  const whole = { ...emptyPost('1', 'export.xml#1'), title: 'Der Rat tagt', body: before, ...post };
  const text = `---\ntitle: Der Rat tagt\n${fields}---\n\n${now}\n`;
  const proven = { post: whole, file: 'articles/a.md', text, effects };
  const found = unexplained(proven, comparedViews(proven, { source, language: 'de' }));
  return found && { missing: found.missing, added: found.added, counts: found.counts };
}

const nothing = { missing: '', added: '', counts: {} };

describe('the comparison of a post with its article', () => {
  it('finds nothing if readers see the same', () => {
    expect(
      compared('<p>Die <b>Sitzung</b> am „Montag“.</p>', 'Die **Sitzung** am "Montag".'),
    ).toBeUndefined();
  });

  it.each([
    ['a sentence that is missing', '<p>Ja. Nein.</p>', 'Ja.', { missing: 'Nein' }],
    ['words that nobody wrote', '<p>Ja.</p>', 'Ja. Nein.', { added: 'Nein' }],
    [
      'words that stick together',
      '<p>eins<br>zwei</p>',
      'einszwei',
      { missing: 'eins zwei', added: 'einszwei' },
    ],
    ['a caption that is shown twice', '<p>Ja</p>', 'Ja\n\nJa', { added: 'Ja' }],
    ['a picture', '<p>Ja<img src="a.jpg"></p>', 'Ja', { counts: { pictures: -1 } }],
    ['a link', '<p><a href="/b/">Ja</a></p>', 'Ja', { counts: { links: -1 } }],
    ['a table', '<table><tr><td>1</td></tr></table>', '1', { counts: { tables: -1 } }],
    ['a list', '<ul><li>Ja</li></ul>', 'Ja', { counts: { items: -1 } }],
    ['a heading', '<h2>Ja</h2>', 'Ja', { counts: { headings: -1 } }],
    ['a note in brackets', '[Update: mehr]', '', { missing: 'Update mehr' }],
    ['the tags of a shortcode', '[karte ort="Au"]Ja[/karte]', 'Ja', { missing: 'karte ort Au karte' }],
  ])('finds %s', (_name, before, now, expected) => {
    expect(compared(before, now)).toEqual({ ...nothing, ...expected });
  });

  it('takes away what losses account for, and nothing else', () => {
    const effects = [{ dropped: 'Nein', counts: { pictures: -1 } }];
    expect(compared('<p>Ja. Nein.<img src="a.jpg"></p>', 'Ja.', { effects })).toBeUndefined();
    expect(compared('<p>Ja. Nein. Nein.</p>', 'Ja.', { effects })).toEqual({
      ...{ missing: 'Nein', added: '', counts: { pictures: 1 } },
    });
  });

  it('compares a title, and a teaser if the post has one', () => {
    expect(compared('', '', { post: { title: 'Der Rat tagt heute' } })).toEqual({
      ...nothing,
      missing: 'heute',
    });
    expect(compared('', '', { post: { teaser: 'Am Montag.' }, fields: 'teaser: Am Dienstag.\n' })).toEqual({
      ...{ missing: 'Montag', added: 'Dienstag', counts: {} },
    });
    expect(compared('', '', { fields: 'teaser: Gemacht.\n' })).toBeUndefined();
  });

  it('counts the picture above the text', () => {
    const post = { image };
    expect(compared('', '', { post })).toEqual({ ...nothing, counts: { pictures: -1 } });
    expect(compared('', '', { post, fields: 'image:\n  src: ./rathaus.jpg\n' })).toBeUndefined();
  });

  it('knows the shortcodes of WordPress itself', () => {
    const before = '[caption id="a"]<img src="a.jpg"> Das Rathaus[/caption]\n[gallery ids="7"]';
    const now = '![](./a.jpg "Das Rathaus")\n\n![](./b.jpg "Rathaus")';
    expect(compared(before, now)).toBeUndefined();
  });

  it('lets footnotes move to the end', () => {
    const before = 'Rat<sup><a href="#f1">4</a></sup><ol><li id="f1">Am Montag.</li></ol><p>Ende</p>';
    expect(compared(before, 'Rat[^1]\n\nEnde\n\n[^1]: Am Montag.')).toBeUndefined();
  });

  it('reads Markdown and plain text, too', () => {
    expect(compared('<!-- more -->[Ja](/b/)', '[Ja](/b/)', { post: { format: 'markdown' } })).toBeUndefined();
    expect(
      compared('# Ja\n\n<b>nein</b>', '## Ja\n\n**nein**', { post: { format: 'markdown' } }),
    ).toBeUndefined();
    const comments = '<!-- a -->\n<!-- b -->\n\nMit `<!--more-->` hier';
    expect(compared(comments, 'Mit `<!--more-->` hier', { post: { format: 'markdown' } })).toBeUndefined();
    expect(compared('a < b', 'a < b', { post: { format: 'text' } })).toBeUndefined();
  });
});
