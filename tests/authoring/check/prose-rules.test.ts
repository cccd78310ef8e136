import { describe } from 'vitest';
import { acceptsText, flagsText, sound } from './rule-tests.ts';

const body = (text: string): string => sound([], `${text}\n`);

describe('quotation marks', () => {
  flagsText(
    'English marks in a German text',
    body('Er sagte “ja” dazu.'),
    '8:10 quotation-marks warning',
    '8:13 quotation-marks warning',
  );
  flagsText(
    'a wrong closing mark after a full stop',
    body('Er sagte: „Ja.”'),
    '8:15 quotation-marks warning',
  );
  flagsText(
    'a wrong mark in the teaser',
    sound(['teaser: Drei Länder nennen ihren Plan “OZG“ und wollen ihn bis Ende des Jahres umsetzen.']),
    '6:39 quotation-marks warning',
  );
  flagsText('a mark within emphasis', body('Ein **“Wort“** zählt.'), '8:7 quotation-marks warning');
  acceptsText('German, straight and pointed marks', body('Er sagte „ja“, "nein" und »vielleicht«.'));
  acceptsText('marks in code', body('So: `“ja”` steht es da.'));
});

describe('apostrophes, ranges and spaces', () => {
  flagsText('an accent as an apostrophe', body('Wie geht´s?'), '8:9 apostrophe warning');
  flagsText('a hyphen between years', body('Von 2019-2021 wurde gebaut.'), '8:5 number-range warning');
  flagsText('a hyphen before a unit', body('Etwa 10-20 Prozent fehlen.'), '8:6 number-range warning');
  acceptsText(
    'hyphens in dates, scores, numbers and names',
    body('Am 2023-03-30 stand es 3-2, Telefon 0361-1234, Paragraf 12-14a, 19-mal.'),
  );
  flagsText('two spaces', body('Ein  Absatz.'), '8:4 spacing warning');
  flagsText('a space before a comma', body('Ja , das stimmt.'), '8:3 spacing warning');
  flagsText('a space before the last full stop', body('Das stimmt .'), '8:11 spacing warning');
  acceptsText('a hard break and the ending of a file', body('Erste Zeile  \nzweite Zeile mit .env und ...'));
});

describe('repeated words', () => {
  flagsText('a repeated word', body('Der Rat hat hat entschieden.'), '8:9 double-word warning');
  flagsText(
    'a word repeated across a line break',
    body('Der Rat hat\nhat entschieden.'),
    '8:9 double-word warning',
  );
  flagsText(
    'a repeated word in the title',
    sound(['title: Zusammen zusammen fürs OZG']),
    '2:8 double-word warning',
  );
  acceptsText(
    'words that may be repeated',
    body('Eine Sitzung, in der der Rat die die Stadt betreffenden Fragen klärt.'),
  );
  acceptsText('names with two equal parts', body('In Baden-Baden, ja, ja.'));
  acceptsText('equal words around markup', body('Der Rat *Rat* sagt.'));
});

describe('days', () => {
  flagsText(
    'a weekday that does not match its date',
    body('Am Freitag, 30. März 2023, war es so weit.'),
    '8:4 wrong-weekday warning',
  );
  flagsText(
    'a weekday that matches no nearby year',
    body('Am Montag, dem 30. März, war es so weit.'),
    '8:4 wrong-weekday warning',
  );
  flagsText(
    'a weekday before a numeric date',
    body('Am Montag, 30.3.2023, war es so weit.'),
    '8:4 wrong-weekday warning',
  );
  acceptsText(
    'matching weekdays',
    body('Am Donnerstag, 30. März 2023, und am Samstag, dem 30. März 2024, war es so weit.'),
  );
  acceptsText(
    'a weekday that matches the following year',
    body('Am Samstag, dem 30. März, wird es so weit sein.'),
  );
  acceptsText('the alternative word for Saturday', body('Am Sonnabend, 1. April 2023, war es so weit.'));
  acceptsText('a date that does not exist', body('Am Montag, 31. Juni 2023, war nichts.'));
  flagsText('a relative day in an old text', body('Das wurde gestern bekannt.'), '8:11 relative-day info');
  flagsText(
    'a relative week in an old text',
    body('Ab der Woche und nächste Woche.'),
    '8:18 relative-day info',
  );
  acceptsText('words that contain a relative day', body('Die Vorgesternreform und das Übermorgenland.'));
});

describe('an article in another language', () => {
  const inLanguage = (tag: string, text: string): string => sound([`language: ${tag}`], text);

  acceptsText('has the marks of its language', inLanguage('en', 'He said “yes” to it.\n'));
  flagsText(
    'German marks in an English article',
    inLanguage('en-GB', 'He said „yes” to it.\n'),
    '9:9 quotation-marks warning',
  );
  acceptsText(
    'is not judged by rules for languages that it is not in',
    inLanguage('fr', 'Il dit “oui” et „non“. Les les, 2019-2021.\n'),
  );
  flagsText('spaces, in any language', inLanguage('fr', 'Un  deux.\n'), '9:3 spacing warning');
});
