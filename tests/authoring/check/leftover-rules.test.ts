import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { fix } from '../../../src/authoring/check/fix.ts';
import { ARTICLE, ContentFolder, NOW, PROJECT } from '../../content-folder.ts';
import { accepts, acceptsText, flags, flagsText, fixes, sound } from './rule-tests.ts';

const body = (text: string): string => sound([], `${text}\n`);

describe('emphasis marks in the text', () => {
  flagsText('unclosed bold text', body('**Nordersiel.**Der Rat tagt.'), '8:1 emphasis-open warning');
  flagsText('an unpaired mark', body('Der **Rat tagt.'), '8:5 emphasis-open warning');
  flagsText('spaces within the marks', body('Der ** Rat ** tagt.'), '8:5 emphasis-open warning');
  flagsText(
    'bold text across two paragraphs',
    body('**Der Rat\n\ntagt.**'),
    '8:1 emphasis-open warning',
    '10:6 emphasis-open warning',
  );
  flagsText('two tildes', body('Der ~~Rat tagt.'), '8:5 emphasis-open warning');
  flagsText('two underscores', body('Der __Rat tagt.'), '8:5 emphasis-open warning');
  flagsText('marks in the title', sound(['title: Zusammen **fürs** OZG']), '2:17 emphasis-open warning');
  acceptsText(
    'markup, code, escaped marks and literal stars',
    body('**fett** *kursiv* `**` \\*\\* 5 * 3, Leser*innen, Name: ______, ~~weg~~, * so, snake__case.'),
  );
  flagsText('emphasis within a word', body('Der *Breit*bandausbau.'), '8:5 emphasis-open warning');
  acceptsText('a note that starts with a star', body('*Für alle Leser*innen und jede*n.'));
  fixes('unclosed bold text', '**Nordersiel.**Der Rat tagt.', '**Nordersiel.** Der Rat tagt.');
  fixes('spaces within the marks', 'Der ** Rat ** tagt.', 'Der **Rat** tagt.');
  fixes('a space that belongs outside', '**Der Rat: **Er tagt.', '**Der Rat:** Er tagt.');
});

describe('references', () => {
  flagsText('a missing footnote', body('Text[^2].'), '8:5 reference-undefined warning');
  flagsText('a missing definition', body('Siehe [das Amt][amt].'), '8:15 reference-undefined warning');
  flagsText('an empty reference', body('Siehe [das Amt][].'), '8:15 reference-undefined warning');
  acceptsText(
    'defined references, and brackets',
    body(
      'Siehe [das Amt][amt] und [Amt][][^1], [sic] „a[0]“ […].\n\n[amt]: https://a.example/\n\n[^1]: Note.',
    ),
  );
  flagsText('an unused footnote', body('Text.\n\n[^1]: Note.'), '10:1 reference-unused warning');
  flagsText(
    'text that looks like a definition',
    body('Text.\n\n[Hinweis]: Wichtig'),
    '10:1 link-target error',
    '10:1 reference-unused warning',
  );
  acceptsText(
    'an unused address and a note in a definition',
    body('Text.\n\n[a]: https://a.example/\n\n[//]: # (Notiz)'),
  );
});

describe('what is to be filled in', () => {
  flagsText('a note of a new archive', body('AUSFÜLLEN: Name und Anschrift.'), '8:1 unfilled warning');
  flagsText('a note within a line', body('Verantwortlich: AUSFÜLLEN: Name.'), '8:17 unfilled warning');
  acceptsText('the word in another sense', body('Bitte das Formular ausfüllen: Es ist kurz.'));
});

describe('links', () => {
  flagsText('a space in an address', body('Ein [Amt](https://a.example/a b).'), '8:9 link-broken warning');
  flagsText('a space before the address', body('Ein [Amt] (https://a.example/).'), '8:5 link-broken warning');
  flagsText('swapped brackets', body('Ein (Amt)[https://a.example/].'), '8:5 link-broken warning');
  flagsText('an unclosed address', body('Siehe <https://a.example/ dort.'), '8:7 link-broken warning');
  flagsText('a link without an address', body('Ein [Amt]().'), '8:5 link-broken warning');
  acceptsText(
    'links and brackets',
    body(
      '[a](https://a.example/) [b](<https://a.example/a b/>) <https://a.example/> „[…] (https://a.example/)“ f[x](y z) a<b',
    ),
  );
  fixes('a space in an address', '[Amt](https://a.example/a b)', '[Amt](https://a.example/a%20b)');
  fixes('a space in a mail address', '[Mail](mailto: a@a.example)', '[Mail](mailto:a@a.example)');

  for (const href of [
    'javascript:alert(1)',
    'JavaScript:x',
    'data:text/html,x',
    'ftp://a.example/',
    'htps://a.example/',
  ]) {
    flagsText(
      `an address that is left out, ${href}`,
      body(`Ein [Amt](${href}).`),
      '8:5 link-dropped warning',
    );
  }
  flagsText('one in a definition', body('Ein [Amt][a].\n\n[a]: javascript:x'), '10:1 link-dropped warning');
  flagsText('one in HTML', body('Ein <a href="javascript:x">Amt</a>.'), '8:5 link-dropped warning');
  acceptsText('accepted addresses', body('[a](tel:+49431) [b](mailto:a@a.example) [c](#) [d](//a.example/)'));
});

describe('character references', () => {
  flagsText('one without its semicolon', body('Gr&uuml&szlig;e.'), '8:3 entity warning');
  flagsText('one that does not exist', body('Gr&ouuml;n.'), '8:3 entity warning');
  flagsText('one escaped twice', body('Gr&amp;uuml;n.'), '8:3 entity warning');
  acceptsText(
    'valid references, and other signs',
    body('Gr&uuml;n, H&M, A&amp;O, R&D; https://a.example/?a=1&copy=2&nbsp=3'),
  );
  fixes('one without its semicolon', 'Gr&uumln und 5&nbspm.', 'Gr&uuml;n und 5&nbsp;m.');
});

describe('markup of other programs', () => {
  for (const found of [
    ...[
      '{{ site.url }}',
      '{{< youtube abc >}}',
      '{% include x.html %}',
      '[caption id="a"]',
      '[gallery ids="1,2"]',
    ],
    ...[
      '::: hinweis',
      '!!! note',
      '{: .klasse}',
      '{#anker}',
      '{.klasse}',
      '[[Seite]]',
      '[ ] Aufgabe',
      '^[Notiz]',
    ],
  ]) {
    flagsText(found, body(`${found}\n\nText.`), '8:1 foreign-markup warning');
  }
  acceptsText(
    'braces, colons, tasks in lists and code',
    body('Die Menge {a, b}, `{{ x }}`, Leser:innen, Lehrer/-innen :) a::b\n\n- [ ] Aufgabe\n- [x] erledigt'),
  );
});

describe('backslashes', () => {
  flagsText('one before a letter', body('Text \\nText.'), '8:6 backslash warning');
  flagsText('one before a quotation mark', body('Er sagt \\„ja“.'), '8:9 backslash warning');
  flagsText('one at the end of a paragraph', body('Text.\\\n\nText.'), '8:6 backslash warning');
  acceptsText('necessary ones', body('\\* \\_ Pfad C:\\Daten\\neu, Zeile\\\nZeile, `\\n`.'));
  fixes('one before a quotation mark', 'Er sagt \\„ja\\“.', 'Er sagt „ja“.');
});

describe('dates in the future', () => {
  flagsText('an update', sound(['updated: 2026-12-01']), '7:10 future-change warning');
  flagsText(
    'a correction',
    sound(['corrections: [{ date: 2027-01-01, text: Es waren zwei. }]']),
    '7:14 future-change warning',
  );
  acceptsText('an update today', sound(['updated: 2026-11-24']));
  acceptsText('an update of a draft', sound(['updated: 2026-12-01', 'draft: true']));
  acceptsText(
    'an update on the day on which the embargo ends',
    sound(['updated: 2026-12-01', 'publishAt: 2026-12-01T06:00']),
  );
});

describe('markup in fields', () => {
  const teaser = (text: string): string =>
    sound([`teaser: "Heute ${text} tauschen Länder ihre Onlinedienste; die Vereinbarung liegt vor."`]);
  for (const found of ['[drei](https://a.example/)', '*drei*', '<b>drei', '<br/>', '&eacute;', '&#8211;']) {
    flagsText(found, teaser(found), '6:16 field-markup warning');
  }
  acceptsText('literal signs', teaser('H&M, 3 < 5, 5 * 3 * 2, Leser*innen [sic] und R&D;'));
  it('is fixed if it is a letter', async () => {
    const folder = new ContentFolder({ [ARTICLE]: teaser('f&uuml;r&nbsp;alle') });
    await fix({ root: PROJECT, contentDir: folder.dir, cacheDir: folder.cacheDir, now: NOW });
    expect(readFileSync(folder.path(ARTICLE), 'utf8')).toBe(teaser('für alle'));
  });
});

describe('in English', () => {
  const site = (text: string) => ({
    'site.yaml':
      'title: Nordersiel News\nclaim: News\ndescription: News of a town.\nurl: https://news.example\nlanguage: en\nformat: 2\ntimeZone: Europe/Berlin\npublisher: Town\nemail: a@news.example\n',
    [ARTICLE]: body(text),
  });
  for (const text of [
    '24. November 2026 was the day.',
    '3. Oct. 1990 was the day.',
    '1. May 2024 was the day.',
  ]) {
    flags(text, site(text), `${ARTICLE}:8:1 accidental-block warning`);
  }
  accepts('a list of one item', site('There is one question:\n\n1. May I come in?'));
});
