import fc from 'fast-check';

/**
 * Random CommonMark and GFM from every construct that authors may use, nested. Only known differences between the engines are
 * left out (satteri 0.10.5 against micromark 4 and rehype-raw 7):
 *
 * - emphasis next to an emoji: micromark sees half of the surrogate pair and takes it for a letter;
 * - adjacent emphasis marks of both kinds, such as `a*b _*c*_` or `*_c_*d`: Sätteri does not count `_` as punctuation;
 * - `*` that opens within `~~` and closes after it: cmark-gfm and Sätteri end the strikethrough, micromark the emphasis;
 * - footnote references in a link's text: they nest `a` in `a`, which Sätteri refuses and rehype-raw splits;
 * - a hard break as a link's only text: Sätteri keeps the backslash;
 * - task list items that start with a line break, a table, a heading or a fence: Sätteri and micromark see a task in
 *   different ones;
 * - indented code within a list item: Sätteri splits it at its blank lines, and micromark recognizes no list from 7 on after it;
 * - a list within a footnote: micromark treats it as loose if a blank line follows;
 * - fenced code whose first line is blank: rehype-raw drops that line.
 */

const word = fc.constantFrom(
  'Rathaus',
  'für',
  'Straße',
  'die',
  'E-Akte',
  'und',
  '2023',
  'OZG',
  'z. B.',
  '10 %',
  '„Wort“',
  'snake_case_name',
  'a*b',
  'Schüler*innen',
  'jede*r',
  'Ende.',
  'Frage?',
  '3 > 2',
  'a & b',
  '&amp;',
  '&copy;',
  '&#228;',
  '&unbekannt;',
  '\\*',
  '\\_',
  '\\[',
  '\\\\',
  '\\#',
  '"Zitat"',
  "geht's",
  '100 €',
  'x^2',
  '$5',
  ':-)',
  '!',
  '~',
  '[',
  ']',
  '(',
  ')',
);

const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));

const title = fc.constantFrom('', ' "Ein Titel"', " 'Titel & mehr'", ' (Titel)');
const address = fc.constantFrom(
  'https://example.org/a_b?c=d&e=f',
  '/2023/03/text/',
  '#abschnitt',
  '<mit leerzeichen>',
  'mailto:a@example.org',
  'javascript:alert(1)',
  'ÄÖ',
  'a\\)b',
  'a(b)c',
  '',
  '//example.org',
  'tel:+4912345',
  'https://kommunalblick.example/x',
  'https://youtu.be/abc*def',
);

/** Words without Markdown syntax. */
const calm = fc.constantFrom('Rathaus', 'für die', 'E-Akte 2', 'z. B. so');

const leaf = fc.oneof(
  { weight: 8, arbitrary: words },
  fc.constantFrom('`code`', '``mit ` darin``', '` *kein* `', '`a  b`'),
  fc.tuple(address, title).map(([to, name]) => `[Verweis](${to}${name})`),
  fc
    .tuple(fc.constantFrom('./bild.png', './fehlt.png'), title)
    .map(([to, name]) => `![Ein *Bild*](${to}${name})`),
  fc.constantFrom(
    '<https://example.org/?a=1&b=2>',
    '<a@example.org>',
    'https://example.org/pfad.',
    'www.example.org',
    'a.b@example.org',
    '„https://example.org/seite“',
    '(https://example.org/seite“)',
    'https://example.org/a’s–',
    '»www.example.org/pfad«,',
    '„a@example.org“…',
  ),
  fc.constantFrom(
    '[ref]',
    '[Text][ref]',
    '[Text][]',
    '[nicht da]',
    '![Bild][bild]',
    '[^1]',
    '[^zwei]',
    '[^fehlt]',
  ),
  fc.tuple(word, fc.constantFrom('\\\n', '  \n', '\n'), word).map((parts) => parts.join('')),
);

const { inline } = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: leaf },
    { weight: 2, arbitrary: fc.tuple(leaf, tie('inline')).map((parts) => parts.join(' ')) },
    fc.tuple(fc.constantFrom('*', '**', '***'), tie('inline')).map(([mark, text]) => `${mark}${text}${mark}`),
    fc
      .tuple(fc.constantFrom('*', '**'), calm, calm)
      .map(([mark, text, next]) => `${mark}${text}${mark}${next}`),
    fc.tuple(fc.constantFrom('~~', '~', '_', '__'), calm).map(([mark, text]) => `${mark}${text}${mark}`),
    fc
      .tuple(calm, fc.constantFrom('*', '**', '`', ''))
      .map(([text, mark]) => `[Siehe ${mark}${text}${mark}](https://example.org)`),
  ),
}));

const oneLine = inline.map((text) => text.replaceAll(/\s*\\?\n\s*/g, ' ').trim() || 'x');

const cell = oneLine.map((text) => text.replaceAll('|', '\\|'));
const table = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const row = fc
    .array(cell, { minLength: columns, maxLength: columns })
    .map((cells) => `| ${cells.join(' | ')} |`);
  const align = fc.array(fc.constantFrom('---', ':--', '--:', ':-:'), {
    minLength: columns,
    maxLength: columns,
  });
  return fc
    .tuple(row, align, fc.array(row, { maxLength: 3 }))
    .map(([head, sides, rows]) => [head, `|${sides.join('|')}|`, ...rows].join('\n'));
});

const code = fc
  .tuple(
    fc.constantFrom('```', '~~~~'),
    fc.constantFrom('', 'js', 'c++', 'ts title="x"'),
    fc.array(fc.constantFrom('a < b', '# kein Titel', '  tief', '- x', '| a |'), { maxLength: 4 }),
  )
  .map(([fence, language, lines]) => [fence + language, ...lines, fence].join('\n'));

/** A link alone in its paragraph. */
const media = fc.oneof(
  fc.constantFrom('https://youtu.be/abc*def', '<https://vimeo.com/123?a=1&b=2>', '[ref](/rat.mp3)'),
  calm.map((text) => `[**${text}**](https://example.org/ton.mp3)`),
);

const indented = (text: string, first: string, others: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? '' : others + line))
    .join('\n');

const { blocks } = fc.letrec<{ blocks: string; block: string; item: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((list) => list.join('\n\n')),
  item: fc.oneof({ depthSize: 'small' }, inline, tie('blocks')),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    {
      weight: 5,
      arbitrary: fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
    },
    fc.tuple(fc.integer({ min: 1, max: 6 }), oneLine).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
    fc.tuple(oneLine, fc.constantFrom('===', '---')).map((lines) => lines.join('\n')),
    fc.constantFrom('---', '***', '_ _ _'),
    media,
    code,
    table,
    tie('blocks').map((text) => indented(text, '> ', '> ')),
    fc
      .tuple(
        fc.constantFrom('- ', '* ', '+ ', '1. ', '7) '),
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
      )
      .map(([mark, items, loose]) =>
        items.map((text) => indented(text, mark, ' '.repeat(mark.length))).join(loose ? '\n\n' : '\n'),
      ),
    fc
      .array(fc.tuple(fc.constantFrom('[ ]', '[x]', '[X]'), words), { minLength: 1, maxLength: 3 })
      .map((items) => items.map(([box, text]) => `- ${box} ${text}`).join('\n')),
  ),
}));

const paragraph = fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));

const note = fc
  .tuple(
    fc.constantFrom('1', 'zwei', 'unbenutzt'),
    paragraph,
    fc.array(fc.oneof(paragraph, code, table), { maxLength: 2 }),
  )
  .map(([name, first, others]) => indented([first, ...others].join('\n\n'), `[^${name}]: `, '    '));
const top = fc.oneof(
  { weight: 6, arbitrary: blocks },
  fc.constant('Absatz.\n\n    eingerückt *so*\n\n\n    weiter\n\nAbsatz.'),
);
const definitions = '[ref]: https://example.org/ref "Titel"\n[bild]: ./bild.png';

/** A document with the definitions that its references need, and sometimes with footnotes. */
export const markdown = fc
  .tuple(
    fc.array(top, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n\n')),
    fc.array(note, { maxLength: 2 }),
  )
  .map(([body, notes]) => [body, ...notes, definitions].join('\n\n') + '\n');
