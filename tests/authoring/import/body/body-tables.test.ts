import { describe, expect, it } from 'vitest';
import { converted, markdownOf } from './cleaning.ts';

describe('a table', () => {
  it('of lines is one of Markdown, with breaks in its cells', () => {
    const html =
      '<table><caption>Zahlen</caption><thead><tr><th>Jahr</th><th>Ort</th></tr></thead><tbody><tr><td><p>2018</p><p>2019</p></td><td>hier<br><b>da<br>dort</b></td></tr></tbody></table>';
    expect(markdownOf(html).replace(/ {2,}/g, ' ')).toMatch(
      /^Zahlen\n\n\| Jahr \| Ort \|\n\| -+ \| -+ \|\n\| 2018<br>2019 \| hier<br>\*\*da<br>dort\*\* \|$/,
    );
  });

  it('with lists in cells, or cells over several columns, stays HTML', () => {
    const html =
      '<table class="x" style="width:1px"><tr><th colspan="2">Sitzung</th></tr><tr><td>Mai</td><td><ul><li>Rat</li><li>Ausschuss</li></ul></td></tr></table>';
    const { markdown, told } = converted(html);
    expect(markdown).toBe(
      '<table>\n<tbody>\n<tr><th colspan="2">Sitzung</th></tr>\n<tr><td>Mai</td><td><ul><li>Rat</li><li>Ausschuss</li></ul></td></tr>\n</tbody>\n</table>',
    );
    expect(told).toEqual([]);
  });

  it.each([
    [
      'puts a picture beside text',
      '<table><tr><td><img src="a.jpg" alt="A"></td><td>Text</td></tr></table>',
      '![A](./a.jpg)\n\nText',
    ],
    ['is a box around text', '<table><tr><td>Eins</td></tr><tr><td>Zwei</td></tr></table>', 'Eins\n\nZwei'],
    [
      'says that it is none',
      '<table role="presentation"><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      'a\n\nb\n\nc\n\nd',
    ],
  ])('that %s is none, and that is told', (_name, html, expected) => {
    const { markdown, told } = converted(html);
    expect(markdown).toBe(expected);
    expect(told).toContainEqual({ kind: 'layout', name: 'tables', effect: { counts: { tables: -1 } } });
  });
});
