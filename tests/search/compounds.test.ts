import { describe, expect, it } from 'vitest';
import { CompoundSplitter, ListedParts } from '../../src/search/compounds.ts';
import { TextWords } from '../../src/search/text-words.ts';
import { vocabularyOf } from '../../src/search/vocabulary.ts';

function partsOf(text: string, ...known: string[]): string[] {
  const words = new TextWords('de');
  const texts = [text, ...known].map((it) => words.read(it).words);
  return new CompoundSplitter([vocabularyOf(texts, words)], words).partsOf(words.read(text).words);
}

it('finds the end of a compound whose parts occur as words', () => {
  expect(partsOf('Der Breitbandausbau stockt.', 'Breitband für alle, der Ausbau beginnt')).toEqual([
    'ausbau',
  ]);
});

it('finds the end in any inflection, and with linking letters between the parts', () => {
  const words = 'Haushalt und Plan, ein Kind im Garten, die Schule und ihr Träger, Straße und Laterne';
  expect(partsOf('Haushaltsplans', words)).toEqual(['plans']);
  expect(partsOf('Kindergärten', 'Kind, Gärten')).toEqual(['gaerten']);
  expect(partsOf('Schulträger', words)).toEqual(['traeger']);
  expect(partsOf('Straßenlaternen', words)).toEqual(['laternen']);
});

it('returns every tail of a compound of three parts', () => {
  expect(partsOf('Breitbandausbauprojekte', 'Breitband, Ausbau, Projekt')).toEqual([
    'ausbauprojekte',
    'projekte',
  ]);
});

it('does not split a word if one part does not occur in the archive', () => {
  expect(partsOf('Breitbandausbau', 'Breitband')).toEqual([]);
  expect(partsOf('Breitbandausbau', 'Ausbau')).toEqual([]);
});

it('splits only nouns, and only into tails that are nouns', () => {
  expect(partsOf('Auseinandersetzung', 'aus, einander, Setzung')).toEqual([]);
  expect(partsOf('unterstützen', 'unter, Stützen')).toEqual([]);
});

it('does not use a short word as a part', () => {
  expect(partsOf('Landratsamt', 'Land, Rat, Amt')).toEqual([]);
});

it('does not repeat a word that the text already contains', () => {
  expect(partsOf('Breitbandausbau und Ausbau', 'Breitband')).toEqual([]);
});

it('uses words from several vocabularies', () => {
  const words = new TextWords('de');
  const vocabularies = ['Breitband', 'Ausbau'].map((text) => vocabularyOf([words.read(text).words], words));
  const splitter = new CompoundSplitter(vocabularies, words);
  expect(splitter.partsOf(words.read('Breitbandausbau').words)).toEqual(['ausbau']);
});

describe('with a dictionary', () => {
  /** The tails of "Koalitionsvertrag" and others in an archive without their parts. */
  function listed(compound: string, ...dictionary: string[]): string[] {
    const words = new TextWords('de');
    const text = words.read(compound).words;
    const list = new Set(dictionary);
    return new CompoundSplitter([vocabularyOf([text], words)], words, new ListedParts(list)).partsOf(text);
  }

  it('splits words whose parts occur in no article', () => {
    expect(listed('Koalitionsvertrag', 'Koalition', 'Vertrag')).toEqual(['vertrag']);
    expect(listed('Hochwasserpegel', 'Hochwasser', 'Pegel')).toEqual(['pegel']);
    expect(listed('Bürgermeisterkandidaten', 'Bürgermeister', 'Kandidaten')).toEqual(['kandidaten']);
  });

  it('needs a noun at the end and a word before it', () => {
    expect(listed('Koalitionsvertrag', 'Vertrag')).toEqual([]);
    expect(listed('Koalitionsvertrag', 'Koalition', 'vertrag')).toEqual([]);
  });

  it('does not use a short word as a part', () => {
    expect(listed('Versicherung', 'Vers', 'Sicherung', 'Icherung')).toEqual([]);
  });
});
