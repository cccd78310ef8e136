import { describe, expect, it } from 'vitest';
import { withOwnWords, wordsFor } from '../../src/i18n/own-words.ts';

const TEXTS = {
  newest: 'Neueste Beiträge',
  allOf: (term: string) => `Alle Beiträge: ${term}`,
  count: (number: number) => `${number} Beiträge`,
  between: (from: string, to: string, number: number) => `${from} bis ${to}: ${number}`,
  listed: (names: readonly string[]) => names.join(' und '),
  weekdays: ['Mo', 'Di'],
  versions: { title: 'Fassungen', of: (title: string) => `Fassungen von ${title}` },
};

const own = (words: Parameters<typeof withOwnWords>[1], locale = 'de-DE'): typeof TEXTS =>
  withOwnWords(TEXTS, words, locale);

describe('the words of a theme', () => {
  it('replace a text, and leave the others', () => {
    const { newest, weekdays, versions } = own({ newest: 'Frisch' });
    expect([newest, weekdays, versions.title]).toEqual(['Frisch', TEXTS.weekdays, 'Fassungen']);
  });

  it('replace a list, and a text in a group', () => {
    const { weekdays, versions } = own({ weekdays: ['M', 'D'], 'versions.title': 'Stände' });
    expect([weekdays, versions.title, versions.of('X')]).toEqual([['M', 'D'], 'Stände', 'Fassungen von X']);
  });

  it('take values in any order and more than once', () => {
    expect(own({ between: '{3} × {2}–{1}–{2}' }).between('a', 'b', 7)).toBe('7 × b–a–b');
  });

  it('leave values as they are, even if they look like a place for one', () => {
    expect(own({ between: '{1}, {2}' }).between('{2}', '$&', 1)).toBe('{2}, $&');
  });

  it('write numbers as the language does, and lists with commas', () => {
    expect(own({ count: '{1} Texte' }).count(12345)).toBe('12.345 Texte');
    expect(own({ count: '{1} stories' }, 'en-GB').count(12345)).toBe('12,345 stories');
    expect(own({ listed: 'Von {1}' }).listed(['Ada', 'Bo'])).toBe('Von Ada, Bo');
  });

  it('choose the form by the first number', () => {
    const { count, between } = own({
      count: { one: 'ein Text', other: '{1} Texte' },
      between: { one: 'einer von {1}', other: '{3} von {1}' },
    });
    expect([count(1), count(0), count(2)]).toEqual(['ein Text', '0 Texte', '2 Texte']);
    expect([between('a', 'b', 1), between('a', 'b', 3)]).toEqual(['einer von a', '3 von a']);
  });

  it('do not change the texts that they replace', () => {
    own({ newest: 'Frisch' });
    expect(TEXTS.newest).toBe('Neueste Beiträge');
  });
});

describe('the words for some texts', () => {
  it('are those whose first name is among them', () => {
    expect(wordsFor(TEXTS, { newest: 'Frisch', 'versions.title': 'Stände', more: 'Mehr' })).toEqual({
      newest: 'Frisch',
      'versions.title': 'Stände',
    });
  });

  it('are undefined if there are none', () => {
    expect(wordsFor(TEXTS, { more: 'Mehr', 'more.newest': 'Mehr', toString: 'Mehr' })).toBeUndefined();
  });
});
