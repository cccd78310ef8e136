import { beforeAll, describe, expect, it } from 'vitest';
import { loadDictionary } from '../../../src/language/dictionary.ts';
import { WordList } from '../../../src/authoring/check/word-list.ts';
import { ARTICLE, ContentFolder } from '../../content-folder.ts';
import { findings, sound } from './rule-tests.ts';

let words: WordList;

beforeAll(() => {
  const folder = `${process.cwd()}/.cache/test`;
  words = new WordList(loadDictionary(folder), ['Kommunalblick', 'Yıldız']);
});

describe('spelling', () => {
  it.each([
    'Zusammen',
    'gegangen',
    'Glasfaserausbau',
    'Onlinezugangsgesetz',
    'Rathausrechner',
    'OZG-Umsetzung',
    'Yıldız',
    'Kommunalblicks',
    'Straße',
  ])('knows %s', (word) => {
    expect(words.has(word)).toBe(true);
  });

  it.each(['Verwaltnug', 'Glaasfaser', 'Schluß', 'Strasse', 'häuser', 'Rathaus-Rechnre'])(
    'does not know %s',
    (word) => {
      expect(words.has(word)).toBe(false);
    },
  );

  it('suggests the likely intended word', () => {
    expect(words.suggestions('Verwaltnug')).toContain('Verwaltung');
  });

  it('reads the list of the newsroom and the vocabularies', async () => {
    const text = sound([], 'Der Quuxi und die Frobniz in Auenkirch. Mara Feldhusen.\n');
    const folder = new ContentFolder({ [ARTICLE]: text, 'words.txt': '# Namen\nQuuxi\n' });
    const found = await findings(folder, { files: [ARTICLE] });
    expect(found.map(({ rule, params }) => [rule, (params as { word: string }).word])).toEqual([
      ['spelling', 'Frobniz'],
    ]);
  });

  it('leaves code, addresses and other languages alone', async () => {
    const text = sound(
      [],
      'Der Befehl `frobniz` steht auf https://frobniz.example/quuxi und x@frobniz.example.\n',
    );
    const german = new ContentFolder({ [ARTICLE]: text });
    expect(await findings(german, { files: [ARTICLE] })).toEqual([]);
    const english = new ContentFolder({ [ARTICLE]: sound(['language: en'], 'The councillors met.\n') });
    expect(await findings(english, { files: [ARTICLE] })).toEqual([]);
  });
});
