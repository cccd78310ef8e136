import { describe, expect, it } from 'vitest';
import { Losses } from '../../../../src/authoring/import/losses/losses.ts';
import { emptyPost } from '../../../../src/authoring/import/post.ts';
import { teaserOf } from '../../../../src/authoring/import/body/teaser.ts';

const made = (markdown: string, body = '', teaser = ''): string =>
  teaserOf({ ...emptyPost('1', 'x#1'), title: 'Der Titel', body, teaser }, markdown, new Losses());

const LONG = 'Der Rat hat am Freitag über den Haushalt beraten und ihn mit großer Mehrheit beschlossen.';

describe('a teaser', () => {
  it('is the excerpt, if the post has one', () => {
    expect(made(LONG, '', 'Kurz gesagt.')).toBe('Kurz gesagt.');
  });

  it('is the first paragraph, without pictures, footnotes and links', () => {
    expect(
      made(
        `![Ein Bild](./a.jpg "Bild: Archiv")\n\n${LONG.replace('Haushalt', '[Haushalt](/h/)')}[^1]\n\nMehr.\n\n[^1]: Note`,
      ),
    ).toBe(LONG);
  });

  it('goes on while the first paragraphs are short, and glues no words', () => {
    expect(made(`Von Mara Feldhusen\\\nNordersiel\n\n${LONG}\n\nMehr.`)).toBe(
      `Von Mara Feldhusen Nordersiel ${LONG}`,
    );
  });

  it('ends with a sentence', () => {
    expect(made(Array.from({ length: 5 }, () => LONG).join(' '))).toBe(`${LONG} ${LONG} ${LONG}`);
  });

  it('is what stands before <!--more-->', () => {
    expect(made(`Kurz.\n\nUnd gut.\n\n${LONG}`, `<p>Kurz.</p><p>Und gut.</p><!--more--><p>${LONG}</p>`)).toBe(
      'Kurz. Und gut.',
    );
  });

  it('is taken from lists and tables if there are no paragraphs, without glued cells', () => {
    expect(made('| Jahr | Zahl |\n| --- | --- |\n| 2018 | 12<br>13 |')).toBe('Jahr Zahl 2018 12 13');
  });

  it('is the title if there is only a picture', () => {
    expect(made('![Ein Bild](./a.jpg)')).toBe('Der Titel');
  });
});
