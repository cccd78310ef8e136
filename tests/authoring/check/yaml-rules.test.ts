import { describe, expect, it } from 'vitest';
import { fix } from '../../../src/authoring/check/fix.ts';
import { ARTICLE, ContentFolder } from '../../content-folder.ts';
import { asOnWindows } from '../../rewritten-content.ts';
import { acceptsText, findings, flags, flagsText, inShort, sound } from './rule-tests.ts';
import { commandContext, text } from '../edit/command-context.ts';

const SITE = (title: string): string =>
  `title: ${title}\nclaim: Musterarchiv\ndescription: Ein Archiv für Tests.\nurl: https://kommunalblick.example\nlanguage: de\ntimeZone: Europe/Berlin\npublisher: Musterverlag\nemail: redaktion@kommunalblick.example\n`;

describe('words that YAML drops', () => {
  flagsText('a hashtag at the end of a title', sound(['title: Nordersiel ist #1']), '2:23 yaml-words error');
  flagsText(
    'an exclamation mark and an ampersand before a text',
    sound(['source: !wichtig &Co Nordersiel']),
    '7:9 yaml-words error',
    '7:18 yaml-words error',
  );
  flagsText('the word Null', sound(['source: Null']), '7:9 yaml-words error');
  flagsText('a hashtag after a name', sound(['category: Politik #1']), '5:19 yaml-words error');
  flagsText(
    'a comment after a text, which may be intended',
    sound(['source: Bund # und Länder']),
    '7:14 yaml-comment info',
  );
  acceptsText(
    'a hash within a word, and between quotation marks',
    sound(['source: "Platz #1"', 'draft: false']),
  );
  acceptsText(
    'comments on separate lines, and after other fields',
    sound(['# Anmerkung', 'draft: false # bald']),
  );
  flags(
    'dropped words in vocabularies and in site.yaml',
    {
      'topics.yaml': '- name: ozg\n- { name: cloud, title: Cloud } # neu\n- name: Platz #1\n',
      'site.yaml': SITE('Kommunalblick #1'),
    },
    'site.yaml:1:22 yaml-words error',
    'topics.yaml:3:15 yaml-words error',
  );
  flags(
    'dropped words in an article with other errors',
    { [ARTICLE]: sound(['title: &Titel', 'teaser: Zahlen']) },
    `${ARTICLE}:2:1 empty-field error`,
    `${ARTICLE}:2:8 yaml-words error`,
  );
});

describe('--fix', () => {
  const fixed = async (source: string): Promise<string> => {
    const folder = new ContentFolder({ [ARTICLE]: source });
    await fix(commandContext(folder));
    expect((await findings(folder)).filter(({ severity }) => severity === 'error')).toEqual([]);
    return text(folder);
  };

  it.each([
    ['title: Nordersiel ist #1', 'title: "Nordersiel ist #1"'],
    ['title: !wichtig Sturm', 'title: "!wichtig Sturm"'],
    ['title: &Co', 'title: "&Co"'],
    ['title: "Ole" & "Mara" #Nordersiel'.replace('"Ole"', 'Ole'), `title: 'Ole & "Mara" #Nordersiel'`],
    ['title: 2024', 'title: "2024"'],
    ['title: 007', 'title: "007"'],
    ['title: 0x1F', 'title: "0x1F"'],
    ['title: true', 'title: "true"'],
    ['title: Null', 'title: "Null"'],
  ])('quotes values that were meant as text: %s', async (line, expected) => {
    expect(await fixed(sound([line]))).toBe(sound([expected]));
    expect(await fixed(asOnWindows(sound([line])))).toBe(asOnWindows(sound([expected])));
  });

  it('does so for two values on one line, and in vocabularies', async () => {
    const line = (a: string, b: string): string =>
      `corrections: [{ date: 2023-04-01, text: ${a} }, { date: 2023-04-02, text: ${b} }]`;
    expect(await fixed(sound([line('7', '1e3')]))).toBe(sound([line('"7"', '"1e3"')]));
    const folder = new ContentFolder({
      [ARTICLE]: sound(),
      'topics.yaml': '- name: ozg\n- { name: 2024 }\n',
    });
    await fix(commandContext(folder));
    expect(text(folder, 'topics.yaml')).toBe('- name: ozg\n- { name: "2024" }\n');
  });

  it('leaves what may be intended: comments, and names of vocabularies', async () => {
    const source = sound(['category: Politik #1', 'source: Bund # und Länder']);
    const folder = new ContentFolder({ [ARTICLE]: source });
    await fix(commandContext(folder));
    expect(text(folder)).toBe(source);
    expect(inShort(await findings(folder))).toHaveLength(2);
  });
});
