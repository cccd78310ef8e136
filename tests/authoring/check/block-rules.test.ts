import { describe } from 'vitest';
import { acceptsText, flagsText, fixes, sound } from './rule-tests.ts';

const body = (text: string): string => sound([], `${text}\n`);

describe('sentences that Markdown reads as lists', () => {
  for (const start of [
    ...[
      '1. Mai 2024 war es',
      '24. November 2026: Der Rat',
      '3. Okt. feiert man',
      '6. Jänner ist frei',
      '31. Dez. 1999',
    ],
    ...[
      '1. 5. 2024 war es',
      '1. bis 3. Mai 2024',
      '2. Bundesliga',
      '1. FC Nordersiel',
      '2026. Das war',
      '54. So viele',
    ],
  ]) {
    flagsText(`“${start}”`, body(`${start} so weit.`), '8:1 accidental-block warning');
  }

  flagsText(
    'a date at the start of a line within a paragraph',
    body('Das Fest ist am\n1. Mai 2024 im Park.'),
    '9:1 accidental-block warning',
  );
  flagsText(
    'dates that would be renumbered',
    body('1. Mai: Umzug\n24. November: Markt'),
    '8:1 accidental-block warning',
    '9:1 accidental-block warning',
  );
  flagsText('a date in an item', body('- 9. März: Umzug\n- Danach mehr.'), '8:3 accidental-block warning');

  acceptsText('a list', body('1. Rathaus\n2. Hafen\n3. Deich'));
  acceptsText('months numbered as in the calendar', body('1. Januar\n2. Februar\n3. März'));
  acceptsText('a list that starts at another number', body('4. Rathaus\n5. Hafen'));
  acceptsText('a list interrupted by a paragraph', body('1. Rathaus\n\nNeben dem Hafen.\n\n2. Deich'));
  acceptsText('a list of one item', body('Es gibt einen Grund:\n\n1. Das Geld fehlt.'));
  acceptsText('a date with a backslash, and one within a line', body('1\\. Mai 2024 und am 1. Mai 2025.'));

  fixes('a date', '24. November 2026: Der Rat tagt.', '24\\. November 2026: Der Rat tagt.');
  fixes('a date in numbers', '1. 5. 2024 war es.', '1\\. 5\\. 2024 war es.');
  fixes('a date within a paragraph', 'Am\n1. Mai 2024 war es.', 'Am\n1\\. Mai 2024 war es.');
  fixes('a year', '2026. Das war ein Jahr.', '2026\\. Das war ein Jahr.');
  fixes(
    'several dates, a paragraph each',
    '1. Mai: Umzug\n24. November: Markt',
    '1\\. Mai: Umzug\n\n24\\. November: Markt',
  );
});

describe('other signs at the start of a line', () => {
  flagsText(
    'a dash that continues a sentence',
    body('Das Rathaus\n- so die Kämmerin - bleibt zu.'),
    '9:1 accidental-block warning',
  );
  flagsText('a plus before a number', body('+ 5 Prozent sind es.'), '8:1 accidental-block warning');
  flagsText(
    'a greater-than sign before a number',
    body('> 50 Prozent sind dafür.'),
    '8:1 accidental-block warning',
  );
  flagsText(
    'a note marked with a star',
    body('Die Kämmerin Mara Feldhusen* sagt das.\n\n* Name geändert'),
    '10:1 accidental-block warning',
  );
  acceptsText(
    'lists with each marker',
    body('Es fehlen:\n\n- geld\n- Zeit\n\n* Rat\n* Tat\n\n+ Plan\n+ Ziel'),
  );
  acceptsText('a list of one item after a colon', body('Es fehlt:\n- nur das Geld'));
  acceptsText('a quotation that starts with a number', body('> 50 Jahre habe ich gewartet.'));
  fixes('a dash', 'Das Rathaus\n- so sie - bleibt zu.', 'Das Rathaus\n– so sie - bleibt zu.');
  fixes('a comparison', '> 50 Prozent sind dafür.', '\\> 50 Prozent sind dafür.');
  fixes('a sum', '+ 49 Euro kommen dazu.', '\\+ 49 Euro kommen dazu.');
});

describe('false and missing headings', () => {
  flagsText('a missing space', body('##Überschrift\n\nText.'), '8:1 heading-mark warning');
  flagsText('a missing space after one mark', body('#Überschrift\n\nText.'), '8:1 heading-mark warning');
  flagsText(
    'a no-break space',
    body('##\u00a0Titel\n\nText.'),
    '8:1 heading-mark warning',
    '8:3 no-break-space info',
  );
  flagsText('seven marks', body('####### Titel\n\nText.'), '8:1 heading-mark warning');
  flagsText('a number after two marks', body('##1. Titel\n\nText.'), '8:1 heading-mark warning');
  acceptsText(
    'hashtags',
    body('#Nordersiel ist schön.\n\n#watt #meer\n\nDer Beitrag #1 und\n#meer am Ende\nder Zeile.'),
  );
  acceptsText('a mark with a backslash', body('\\##Titel'));
  fixes('a missing space', '##Titel\n\nText.', '## Titel\n\nText.');

  flagsText(
    'a sentence above dashes',
    body('Das ist ein Satz.\n---\nText.'),
    '8:1 heading-underline warning',
  );
  flagsText(
    'a sentence above equals signs',
    body('Das ist ein Satz.\n===\nText.'),
    '8:1 heading-order warning',
    '8:1 heading-underline warning',
  );
  flagsText('two lines above dashes', body('Das ist\nein Satz\n---\nText.'), '8:1 heading-underline warning');
  acceptsText('a title above dashes', body('Ein Titel\n---\n\nText.'));
  acceptsText('a rule', body('Ein Satz.\n\n---\n\nText.'));
  fixes('a sentence above dashes', 'Das ist ein Satz.\n---\nText.', 'Das ist ein Satz.\n\n---\nText.');
});

describe('tables', () => {
  const head = '| Jahr | Zahl |\n| --- | --- |\n';
  flagsText('a cell beyond the last column', body(`${head}| 2024 | 5 | weg |`), '10:13 table-cell error');
  flagsText('a bar within a cell', body(`${head}| 2024 | ab|cd |`), '10:13 table-cell error');
  acceptsText(
    'fewer cells, empty ones, and bars with a backslash',
    body(`${head}| 2024 |\n| 2025 | 5 | |\n| a \\| b | c |`),
  );
  flagsText(
    'a table without a delimiter row',
    body('| Jahr | Zahl |\n| 2024 | 5 |'),
    '8:1 table-unread warning',
  );
  flagsText(
    'a delimiter row with too few columns',
    body('| Jahr | Zahl |\n| --- |\n| 2024 | 5 |'),
    '8:1 table-unread warning',
  );
  fixes(
    'a table without a delimiter row',
    '| Jahr | Zahl |\n| 2024 | 5 |',
    '| Jahr | Zahl |\n| --- | --- |\n| 2024 | 5 |',
  );
});

describe('blocks that swallow the rest of the text', () => {
  flagsText('unclosed code', body('Text.\n\n```js\nlet a;\n\nText.'), '10:1 unclosed error');
  flagsText('code with a closing fence that is too short', body('````\na\n```'), '8:1 unclosed error');
  flagsText('an unclosed comment', body('Text.\n\n<!-- Notiz\n\nText.'), '10:1 unclosed error');
  acceptsText('closed code and comments', body('```\na\n```\n\n> ~~~\n> b\n> ~~~\n\n<!-- c -->\n\nText.'));
  flagsText(
    'an indented paragraph',
    body('Text.\n\n    Der Rat hat am Montag lange beraten, dann ging er heim.'),
    '10:1 indented-code warning',
  );
  acceptsText('indented code', body('Text.\n\n    npm run build -- --out dist\n    let wert = 5;'));
});
